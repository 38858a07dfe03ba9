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
      notice:
        share === 0
          ? "No document is coded twice from now on."
          : `${count(Math.round(share * 100), "document")} of 100 that come from now on are coded twice.`,
    }),
  );
  revalidatePath(AGREEMENT);
  return answer;
});

/** `shareOf("20 %") // => 0.2`; what is no number is none. */
function shareOf(typed: string): number {
  const words = typed.replace("%", "").trim();
  return words === "" ? Number.NaN : Number(words.replace(",", ".")) / 100;
}
