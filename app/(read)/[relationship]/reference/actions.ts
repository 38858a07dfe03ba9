"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { IMPORT_MAX_MB } from "@/lib/codebook/limits";
import { refused } from "@/lib/data/problems";
import {
  chooseReferenceSheet,
  discardReference,
  receiveReference,
} from "@/lib/data/reference/reference-drafts";
import { archiveReference, editReference, restoreReference } from "@/lib/data/reference/reference-editing";
import { type SavedSeries, saveReference } from "@/lib/data/reference/save-reference";
import { asksOtherSheet, readingQuery, typedAlong } from "./draft/reading-address";
import { typedSaving } from "./typed-saving";

/** Reads a table of figures that was sent, and shows what it is taken for. */
export const sendFigures = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const sent = form.get("file");
  const file = sent instanceof File ? sent : null;
  const relationship = String(form.get("relationship") ?? "");
  const answer = await answerForm(
    earlier,
    form,
    async ({ series = "" }) => {
      if (!can(asker, "reference.write")) return refused("", "Sign in as an editor, then send it again.");
      // Where none was chosen the reader of forms may give a word for a name; a table has an ending.
      if (!file || (file.size === 0 && !file.name.includes(".")))
        return refused("file", "Choose a file first.");
      if (file.size === 0) return refused("file", "The file is empty.");
      if (file.size > IMPORT_MAX_MB * 1024 * 1024)
        return refused(
          "file",
          `The file is larger than ${IMPORT_MAX_MB} MB: send the part that is about these two states.`,
        );
      const bytes = new Uint8Array(await file.arrayBuffer());
      const seriesSlug = series === "" ? null : series;
      return await receiveReference(asker, { relationship, seriesSlug, fileName: file.name, bytes });
    },
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect(`/${relationship}/reference/draft`);
});

/** Turns to another sheet of the workbook that waits. */
export const turnToSheet = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ draft = "", sheet = "" }) => chooseReferenceSheet(asker, { draft, sheet: Number(sheet) || 0 }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  return toDraft(form, new URLSearchParams(typedAlong(form)));
});

function toDraft(form: FormData, query: URLSearchParams): never {
  redirect(`/${form.get("relationship")}/reference/draft${query.size > 0 ? `?${query}` : ""}`);
}

/** Keeps what was chosen of the table that waits. Before scripts work it is also sent what the other buttons of the page ask for, so that nothing typed is lost. */
export const save = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const intent = form.get("intent");
  if (intent === "sheet" && asksOtherSheet(form)) return turnToSheet(earlier, form);
  if (intent !== null) return toDraft(form, readingQuery(form));
  let saved: SavedSeries[] = [];
  const answer = await answerForm(
    earlier,
    form,
    (values) => saveReference(asker, typedSaving(values)),
    (done) => {
      saved = done.saved;
      return {};
    },
  );
  if (answer.problems.length > 0) return answer;
  revalidatePath("/", "layout");
  const [one] = saved;
  const path = `/${form.get("relationship")}/reference`;
  if (!one || saved.length > 1) redirect(path);
  redirect(`${path}/${one.slug}${one.number === null ? "?saved=same" : ""}`);
});

export async function discard(form: FormData): Promise<void> {
  await discardReference(await currentPerson(), String(form.get("draft") ?? ""));
  redirect(`/${form.get("relationship")}/reference`);
}

/** Says anew what a series is called, where it comes from and who sees it. */
export const edit = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ relationship = "", series = "", edits, name, source, licence, address, visibility }) =>
      editReference(
        asker,
        { relationship, slug: series },
        { name, source, licence, address: address?.trim(), visibility },
        edits,
      ),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  revalidatePath("/", "layout");
  redirect(`/${form.get("relationship")}/reference/${form.get("series")}`);
});

export const archive = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ relationship = "", series = "" }) => archiveReference(asker, { relationship, slug: series }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  revalidatePath("/", "layout");
  redirect(`/${form.get("relationship")}/reference`);
});

export const restore = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ relationship = "", series = "" }) => restoreReference(asker, { relationship, slug: series }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  revalidatePath("/", "layout");
  redirect(`/${form.get("relationship")}/reference/${form.get("series")}`);
});
