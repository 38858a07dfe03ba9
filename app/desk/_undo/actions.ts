"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { findSignalPlace } from "@/lib/data/desk/signal-place";
import { undoSave } from "@/lib/data/signals/undo-save";

/** Takes back what somebody saved last, and shows the signal as it stands then. */
export const undo = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const slug = String(form.get("slug"));
  const answer = await answerForm(
    earlier,
    form,
    ({ revision }) => undoSave(person, slug, Number(revision)),
    () => ({ notice: "Undone." }),
  );
  if (answer.problems.length > 0) return answer;
  const relationship = await findSignalPlace(slug);
  redirect(`/${relationship?.slug}/signals/${slug}`);
});
