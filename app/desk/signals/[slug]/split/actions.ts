"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { splitSignal } from "@/lib/data/signals/split-signal";

/** Makes a new signal of some reports of another, and opens its form: its words and days are still those of the other. */
export const split = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const made = { slug: "" };
  const answer = await answerForm(
    earlier,
    form,
    async ({ slug = "", revision, title = "", reason = "", id = "", ...ticked }) => {
      const reports = Object.keys(ticked).flatMap((name) =>
        name.startsWith("report.") ? name.slice(7) : [],
      );
      const outcome = await splitSignal(person, slug, {
        ...{ reports, title, reason, id },
        revision: Number(revision),
      });
      if (outcome.ok) made.slug = outcome.slug;
      return outcome;
    },
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect(`/desk/signals/${made.slug}/edit`);
});
