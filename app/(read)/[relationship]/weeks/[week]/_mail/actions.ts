"use server";

import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { sendTestMail } from "@/lib/data/readership/test-mail";

/** Sends the mail of a week to whoever asks, at the address of their account. */
export const sendTest = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  return answerForm(
    earlier,
    form,
    ({ relationship = "", week = "" }) => sendTestMail(person, relationship, week),
    ({ address }) => ({ notice: `It is on its way to ${address}.` }),
  );
});
