"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import type { RecordError } from "@/lib/codebook/record-format";
import { checkImport, discardImportDraft, loadImportDraft } from "@/lib/data/records/import-drafts";

export type CheckAnswer = { state: "idle" } | { state: "refused"; fileName: string; errors: RecordError[] };

/** Reads the uploaded record file and shows what it would change, or says line by line what is wrong with it. */
export async function checkFile(_before: CheckAnswer, form: FormData): Promise<CheckAnswer> {
  const asker = await currentPerson();
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    const fileName = file instanceof File ? file.name : "";
    const message = fileName === "" ? "Choose a file first." : "The file is empty.";
    return { state: "refused", fileName, errors: [{ line: 0, field: "", message }] };
  }
  const answer = await checkImport(asker, file.name, await file.text());
  if (!answer.ok) return { state: "refused", fileName: file.name, errors: answer.errors };
  redirect("/admin/import/check");
}

/** Loads the file that was checked, if it writes exactly what the page showed. */
export async function loadFile(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const asker = await currentPerson();
  let slug = "";
  const answer = await answerForm(
    earlier,
    form,
    ({ draft = "", shown = "" }) => loadImportDraft(asker, { draft, fingerprint: shown }),
    (loaded) => {
      slug = loaded.slug;
      return {};
    },
  );
  revalidatePath("/", "layout");
  // What it would change now is shown anew, and its fingerprint must not be the old one.
  if (answer.problems.length > 0) return { ...answer, values: {} };
  redirect(`/admin/import?loaded=${slug}`);
}

export async function discardFile(form: FormData): Promise<void> {
  await discardImportDraft(await currentPerson(), String(form.get("draft") ?? ""));
  redirect("/admin/import");
}
