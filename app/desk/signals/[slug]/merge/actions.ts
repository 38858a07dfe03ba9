"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { findSignalPlace } from "@/lib/data/desk/signal-place";
import { mergeSignals } from "@/lib/data/signals/merge-signals";

/** Makes a signal the duplicate of another, and shows the one that stays. */
export const merge = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const into = String(form.get("into"));
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", revision, intoRevision, reason = "" }) =>
      mergeSignals(person, slug, {
        into,
        revision: Number(revision),
        intoRevision: Number(intoRevision),
        reason,
      }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  const relationship = await findSignalPlace(into);
  redirect(`/${relationship?.slug}/signals/${into}`);
});
