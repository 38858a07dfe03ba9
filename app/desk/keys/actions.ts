"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { saveOwnKeys } from "@/lib/data/desk/own-keys";

export const saveKeys = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => saveOwnKeys(person, values),
    () => ({ notice: "Your keys are saved." }),
  );
  revalidatePath("/desk", "layout");
  return answer;
});
