"use server";

import { revalidatePath } from "next/cache";
import { answerForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { weekName } from "@/lib/brief/weekly/weekly-name";
import { formatDay } from "@/lib/charts/format/format";
import { closeWeek, recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";

type Values = Record<string, string>;

const said = ({ state = "", sources = "", note = "" }: Values) => ({ state, sources, note });

export async function record(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) =>
      recordCoverage(person, values.slug ?? "", {
        from: values.from ?? "",
        to: values.to ?? "",
        ...said(values),
      }),
    () => ({ notice: "The coverage is recorded." }),
  );
  revalidatePath("/", "layout");
  return answer;
}

/** The button that closes a week says which of the three it was. */
export async function close(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson();
  const week = String(form.get("week") ?? "");
  const answer = await answerForm(
    earlier,
    form,
    (values) => closeWeek(person, values.slug ?? "", week, said(values)),
    ({ codedThrough }) => ({
      notice: `Coverage of ${weekName(week)} is recorded; coded through ${formatDay(codedThrough)}.`,
    }),
  );
  revalidatePath("/", "layout");
  return answer;
}

export async function moveThrough(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => moveCodedThrough(person, values.slug ?? "", values.codedThrough ?? ""),
    ({ codedThrough }) => ({ notice: `Coded through ${formatDay(codedThrough)}.` }),
  );
  revalidatePath("/", "layout");
  return answer;
}
