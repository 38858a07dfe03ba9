"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { COVERAGE_WORDS } from "@/lib/brief/coverage/coverage-words";
import { weekName } from "@/lib/brief/weekly/weekly-name";
import { formatDay, formatSpan } from "@/lib/charts/format/format";
import { closeWeek, recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";

type Values = Record<string, string>;

const said = ({ state = "", sources = "", note = "" }: Values) => ({ state, sources, note });

export const record = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) =>
      recordCoverage(
        person,
        values.slug ?? "",
        { from: values.from ?? "", to: values.to ?? "", ...said(values) },
        values.seenRecord,
      ),
    ({ fields: { from, to, state } }) => ({
      notice: `Recorded: ${formatSpan(from, to)}, ${COVERAGE_WORDS[state]}.`,
    }),
  );
  revalidatePath("/", "layout");
  return answer;
});

/** The button that closes a week says which of the three it was. */
export const close = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const week = String(form.get("week") ?? "");
  const answer = await answerForm(
    earlier,
    form,
    (values) =>
      closeWeek(person, values.slug ?? "", week, said(values), {
        record: values.seenRecord,
        through: values.seenThrough,
      }),
    ({ codedThrough }) => ({
      notice: `Coverage of ${weekName(week)} is recorded; coded through ${formatDay(codedThrough)}.`,
    }),
  );
  // A refused week stays on the page, with the reason, though a newer page may ask for another one.
  if (answer.problems.length === 0) revalidatePath("/", "layout");
  return answer;
});

export const moveThrough = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", codedThrough = "", forward, seenThrough }) =>
      moveCodedThrough(person, slug, { codedThrough, forward: forward === "yes" }, seenThrough),
    ({ codedThrough }) => ({ notice: `Coded through ${formatDay(codedThrough)}.` }),
  );
  // A refused offer stays on the page, with the reason, though a newer page may have none to make.
  if (answer.problems.length === 0) revalidatePath("/", "layout");
  return answer;
});
