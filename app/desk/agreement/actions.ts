"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { count } from "@/lib/charts/format/format";
import { setOverlap } from "@/lib/data/coding/overlap-setting";
import { AGREEMENT } from "./agreement-address";

/** Sets how much of a relationship’s documents is coded twice from now on. */
export const saveOverlap = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ relationship = "", share = "", seed, seenOverlap }) =>
      setOverlap(person, relationship, { share: shareOf(share), seed }, seenOverlap),
    ({ overlap: { share } }) => ({
      notice: `${documentsOf(share)} coded twice.`,
    }),
  );
  revalidatePath(AGREEMENT);
  return answer;
});

/** `documentsOf(0.01) // => "1 document of 100 that come from now on is"` */
function documentsOf(share: number): string {
  const of = Math.round(share * 100);
  if (of === 0) return "No document that comes from now on is";
  if (of === 100) return "Every document that comes from now on is";
  return `${count(of, "document")} of 100 that come from now on ${of === 1 ? "is" : "are"}`;
}

/** `shareOf("20 %") // => 0.2`; what is no number is none. */
function shareOf(typed: string): number {
  const words = typed.replace("%", "").trim();
  return words === "" ? Number.NaN : Number(words.replace(",", ".")) / 100;
}
