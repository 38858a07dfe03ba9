"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { recodeByAddress } from "@/lib/data/versions/recoding/recode-writing";

/** Recodes exactly what the page showed, or says why not and shows what would change now. */
export const recode = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  let done = { run: "", relationship: "" };
  let typed = "";
  const answer = await answerForm(
    earlier,
    form,
    ({ choice = "", shown = "", reason = "" }) => {
      typed = reason;
      return recodeByAddress(asker, choice, { reason, shown });
    },
    ({ run, relationship }) => {
      done = { run, relationship };
      return {};
    },
  );
  revalidatePath("/", "layout");
  // What would change now is shown anew, and its fingerprint must not be the old one; the reason stays.
  if (answer.problems.length > 0) return { ...answer, values: { reason: typed } };
  redirect(
    `/admin/codebook/recode?${new URLSearchParams({ relationship: done.relationship, done: done.run })}`,
  );
});
