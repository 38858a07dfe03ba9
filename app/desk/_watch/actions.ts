"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { markWatchedSeen, unwatchSignal, watchSignal } from "@/lib/data/desk/watching";

export const watch = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const begin = ({ slug = "" }: Record<string, string>) => watchSignal(person, slug);
  const answer = await answerForm(earlier, form, begin, () => ({}));
  revalidatePath("/", "layout");
  return answer;
});

export const unwatch = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const end = ({ slug = "" }: Record<string, string>) => unwatchSignal(person, slug);
  const answer = await answerForm(earlier, form, end, () => ({}));
  revalidatePath("/", "layout");
  return answer;
});

export const markSeen = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const see = ({ slug = "", revision }: Record<string, string>) =>
    markWatchedSeen(person, slug, Number(revision));
  const answer = await answerForm(earlier, form, see, () => ({}));
  revalidatePath("/", "layout");
  return answer;
});
