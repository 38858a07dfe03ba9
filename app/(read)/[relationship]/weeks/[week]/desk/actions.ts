"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { siteOrigin } from "@/app/site-origin";
import { currentPerson } from "@/lib/auth/who";
import { withdrawWeek } from "@/lib/data/publication/withdraw-week";

/** Withdraws the edition that the page showed, with a reason that readers see. */
export const withdraw = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const origin = siteOrigin(await headers());
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", week = "", seen, reason = "" }) =>
      withdrawWeek(person, slug, week, { seen: Number(seen) || 0, fields: { reason }, origin }),
    ({ number }) => ({ notice: `The week is withdrawn: edition ${number} says so.` }),
  );
  revalidatePath("/", "layout");
  return answer;
});
