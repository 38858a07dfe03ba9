"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { readRecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { recodeSignals } from "@/lib/data/versions/recoding/recode-writing";

/** Recodes exactly what the page showed, or says why not and shows what would change now. */
export const recode = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  let done = { run: "", relationship: "" };
  let typed = "";
  const answer = await answerForm(
    earlier,
    form,
    async ({ choice: address = "", shown = "", reason = "" }) => {
      typed = reason;
      const params = new URLSearchParams(address);
      const read = readRecodeChoice((name) => params.getAll(name), await currentCodebook());
      if (!read.choice) return { ok: false, problems: read.problems };
      const { relationship } = read.choice;
      const answered = await recodeSignals(asker, read.choice, { reason, shown });
      if (answered.ok) done = { run: answered.run, relationship };
      return answered;
    },
    () => ({}),
  );
  revalidatePath("/", "layout");
  // What would change now is shown anew, and its fingerprint must not be the old one; the reason stays.
  if (answer.problems.length > 0) return { ...answer, values: { reason: typed } };
  redirect(
    `/admin/codebook/recode?${new URLSearchParams({ relationship: done.relationship, done: done.run })}`,
  );
});
