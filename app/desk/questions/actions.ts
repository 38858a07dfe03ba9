"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { answerQuestion, askQuestion } from "@/lib/data/coding/questions";

/** Asks the editors about a document. */
export const ask = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ item = "", text = "" }) => askQuestion(person, item, { text }),
    () => ({ notice: "Asked. The answer stands here once an editor has written it." }),
  );
  revalidatePath(`/desk/inbox/${form.get("item")}`);
  return answer;
});

/** Answers a question in place. */
export const answerIt = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answered = await answerForm(
    earlier,
    form,
    ({ question = "", answer = "" }) => answerQuestion(person, question, { answer }),
    () => ({ notice: "Answered." }),
  );
  revalidatePath("/desk/questions");
  return answered;
});
