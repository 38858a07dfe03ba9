"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { cancelFile } from "@/lib/data/event-files/bringing/cancel-file";
import { confirmFile } from "@/lib/data/event-files/bringing/confirm-file";
import { EVENT_FILES } from "../event-files-address";
import { MAPPING } from "./mapping-fields";

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

/** The form as the verb takes it: what belongs to a mapping stands together. */
function confirmed({ release = "", follows = "", acledPrecision, ...values }: Record<string, string>) {
  const columns = Object.entries(values).filter(([name]) => name.startsWith(MAPPING));
  const mapping = Object.fromEntries(columns.map(([name, value]) => [name.slice(MAPPING.length), value]));
  return { release, follows, acledPrecision, ...(columns.length > 0 && { mapping }) };
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
