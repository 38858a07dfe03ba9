"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { cancelFile } from "@/lib/data/event-files/bringing/cancel-file";
import { confirmFile } from "@/lib/data/event-files/bringing/confirm-file";
import { EVENT_FILES } from "../event-files-address";
import { MAPPING } from "./mapping-fields";
import { TERMS } from "./terms-fields";

/** Somebody says what a file is, and that it be read. */
export const confirm = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ file = "", ...values }) => confirmFile(person, file, confirmed(values)),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect(`${EVENT_FILES}/${form.get("file")}`);
});

/** The form as the verb takes it: what belongs to a mapping stands together, and what is said of a table. */
function confirmed({ release = "", follows = "", acledPrecision, ...values }: Record<string, string>) {
  const [mapping, terms] = [fieldsOf(values, MAPPING), fieldsOf(values, TERMS)];
  return { release, follows, acledPrecision, ...(mapping && { mapping }), ...(terms && { terms }) };
}

/** The fields whose names begin so, without that beginning; null: there is none. */
function fieldsOf(values: Record<string, string>, beginning: string): Record<string, string> | null {
  const own = Object.entries(values).filter(([name]) => name.startsWith(beginning));
  return own.length === 0
    ? null
    : Object.fromEntries(own.map(([name, value]) => [name.slice(beginning.length), value]));
}

export const cancel = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ file = "" }) => cancelFile(person, file),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect(`${EVENT_FILES}/${form.get("file")}`);
});
