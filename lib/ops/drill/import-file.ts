import type { Answer, Visitor } from "./visitor";

/** Sends a record file to be checked, and gives what loads it. */
export async function checkedFile(admin: Visitor, file: File): Promise<() => Promise<Answer>> {
  const form = await admin.formWith("/admin/import", "$ACTION_KEY");
  const checked = await admin.send("/admin/import", form, { file });
  if (checked.status !== 303) throw new Error(`the file was not taken: ${checked.status}`);
  const page = "/admin/import/check";
  const load = await admin.formWith(page, "shown");
  return () => admin.send(page, load);
}

/** Whether an answer says that a file was loaded. */
export const isLoaded = ({ status, location }: Answer) => status === 303 && location.includes("loaded=");
