"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { IMPORT_MAX_MB } from "@/lib/codebook/limits";
import type { RecordError } from "@/lib/codebook/record-format";
import { recordText } from "@/lib/codebook/record-text";
import { checkImport, discardImportDraft, loadImportDraft } from "@/lib/data/records/import-drafts";

export type CheckAnswer = { state: "idle" } | { state: "refused"; fileName: string; errors: RecordError[] };

/** Reads the uploaded record file and shows what it would change, or says line by line what is wrong with it. */
export const checkFile = answering(
  async (_before: CheckAnswer, form: FormData): Promise<CheckAnswer> => {
    const asker = await currentPerson();
    const sent = form.get("file");
    const file = sent instanceof File ? sent : null;
    const fileName = file?.name ?? "";
    const refuse = (message: string, line = 0): CheckAnswer => ({
      state: "refused",
      fileName,
      errors: [{ line, field: "", message }],
    });
    if (!can(asker, "relationship.manage")) return refuse("Sign in as an administrator, then send it again.");
    if (!file || file.size === 0)
      return refuse(fileName === "" ? "Choose a file first." : "The file is empty.");
    if (file.size > IMPORT_MAX_MB * 1024 * 1024)
      return refuse(
        `The file is larger than ${IMPORT_MAX_MB} MB. Split it: each part begins with the relationship.`,
      );
    const read = await recordText(file.stream());
    if (!read.ok) return refuse("this line is not UTF-8 text; save the file as UTF-8", read.line);
    const answer = await checkImport(asker, fileName, read.text);
    if (!answer.ok) return { state: "refused", fileName, errors: answer.errors };
    redirect("/admin/import/check");
  },
  ({ sentence }, _before, form): CheckAnswer => {
    const file = form.get("file");
    const errors = [{ line: 0, field: "", message: sentence }];
    return { state: "refused", fileName: file instanceof File ? file.name : "", errors };
  },
);

/** Loads the file that was checked, if it writes exactly what the page showed. */
export const loadFile = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
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
});

export async function discardFile(form: FormData): Promise<void> {
  await discardImportDraft(await currentPerson(), String(form.get("draft") ?? ""));
  redirect("/admin/import");
}
