import { complaintOf } from "./html-form";
import type { Answer, Visitor } from "./visitor";

/** Sends a record file to be checked, and gives what loads it. */
export async function checkedFile(admin: Visitor, file: File): Promise<() => Promise<Answer>> {
  const form = await admin.formWith("/admin/import", "$ACTION_KEY");
  const checked = await admin.send("/admin/import", form, { file });
  if (checked.status !== 303) throw new Error(`the file was not taken: ${checked.status}`);
  return loading(admin);
}

/** Sends a table of signals of a relationship to be read, and checks it as its headings are understood. */
export async function checkedTable(admin: Visitor, relationship: string, file: File): Promise<void> {
  const form = await admin.formWith("/admin/import", "relationship");
  const read = await admin.send("/admin/import", form, { relationship, table: file });
  if (read.status !== 303) throw new NotTaken("read", read);
  const mapping = await admin.formWith(TABLE, "headingLine");
  const checked = await admin.send(TABLE, mapping, { go: "check" });
  if (checked.status !== 303 || checked.location !== CHECK) throw new NotTaken("checked", checked);
}

const TABLE = "/admin/import/table";
const CHECK = "/admin/import/check";

/** What loads exactly the file that is checked. */
export async function loading(admin: Visitor): Promise<() => Promise<Answer>> {
  const load = await admin.formWith(CHECK, "shown");
  return () => admin.send(CHECK, load);
}

/** Whether the file that is checked would change nothing. */
export async function changesNothing(admin: Visitor): Promise<boolean> {
  return (await admin.ask(CHECK)).body.includes("The file changes nothing");
}

/** A table was not read or not checked. */
export class NotTaken extends Error {
  constructor(
    what: string,
    readonly answer: Answer,
  ) {
    const { status, location, body } = answer;
    super(`the table was not ${what}: ${status} ${location} ${complaintOf(body)}`);
  }
}

/** Whether an answer says that a file was loaded. */
export const isLoaded = ({ status, location }: Answer) => status === 303 && location.includes("loaded=");
