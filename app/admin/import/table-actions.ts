"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { IMPORT_MAX_MB } from "@/lib/codebook/limits";
import { refused } from "@/lib/data/problems";
import { chooseSheet, discardSheet, receiveSheet } from "@/lib/data/records/sheet-drafts";
import { undoImport } from "@/lib/data/records/undo-import";
import { mapSheet } from "./typed-sheet";

/** Reads a table of signals that was sent, and shows how its columns are read. */
export const sendTable = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const sent = form.get("table");
  const file = sent instanceof File ? sent : null;
  const answer = await answerForm(
    earlier,
    form,
    async ({ relationship = "" }) => {
      if (!can(asker, "relationship.manage"))
        return refused("", "Sign in as an administrator, then send it again.");
      // Where none was chosen the reader of forms may give a word for a name; a table has an ending.
      if (!file || (file.size === 0 && !file.name.includes(".")))
        return refused("table", "Choose a file first.");
      if (file.size === 0) return refused("table", "The file is empty.");
      if (file.size > IMPORT_MAX_MB * 1024 * 1024)
        return refused(
          "table",
          `The file is larger than ${IMPORT_MAX_MB} MB. Split it: each part keeps its headings.`,
        );
      const bytes = new Uint8Array(await file.arrayBuffer());
      const received = await receiveSheet(asker, { relationship, fileName: file.name, bytes });
      if (received.ok) return received;
      return {
        ok: false,
        problems: received.problems.map((one) => ({
          ...one,
          field: one.field === "file" ? "table" : one.field,
        })),
      };
    },
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect("/admin/import/table");
});

/** Turns to another sheet of the workbook that waits. */
export const turnToSheet = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ draft = "", sheet = "" }) => chooseSheet(asker, { draft, sheet: Number(sheet) || 0 }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect("/admin/import/table");
});

/** Checks the table by the mapping that was typed, or changes the mapping as the button says. */
export const checkTable = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  let next = "/admin/import/table";
  const answer = await answerForm(
    earlier,
    form,
    (values) => mapSheet(asker, values),
    (done) => {
      next = done.next;
      return {};
    },
  );
  if (answer.problems.length > 0) return answer;
  redirect(next);
});

/** Takes a loading back, with a reason. */
export const undoRun = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  let id = "";
  const answer = await answerForm(
    earlier,
    form,
    ({ run = "", reason = "" }) => {
      id = run;
      return undoImport(asker, { id: run, reason });
    },
    () => ({}),
  );
  revalidatePath("/", "layout");
  if (answer.problems.length > 0) return answer;
  redirect(`/admin/import/runs/${id}`);
});

export async function discardTable(form: FormData): Promise<void> {
  await discardSheet(await currentPerson(), String(form.get("draft") ?? ""));
  redirect("/admin/import");
}
