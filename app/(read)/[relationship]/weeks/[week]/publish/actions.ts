"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { FormProblem } from "@/app/_ui/error-summary";
import { siteOrigin } from "@/app/site-origin";
import { currentPerson } from "@/lib/auth/who";
import { publishWeek } from "@/lib/data/publication/publish-week";
import { approveWeek } from "@/lib/data/publication/second-person";

export interface PublishState {
  problems: FormProblem[];
}

/** The last word on a week: after this nobody changes it any more. */
export const publish = answering(
  async (slug: string, week: string, _before: PublishState, form: FormData): Promise<PublishState> => {
    const person = await currentPerson();
    if (form.get("sure") !== "yes")
      return {
        problems: [{ field: "sure", message: "Say that you have read it: it cannot be changed afterwards." }],
      };
    const seen = { version: Number(form.get("version")) || 0, hash: String(form.get("hash") ?? "") };
    const published = await publishWeek(person, slug, week, seen, siteOrigin(await headers()));
    // The words stand on another page: what is wrong with them is said of the whole.
    if (!published.ok) return { problems: published.problems.map(({ message }) => ({ field: "", message })) };
    revalidatePath(`/${slug}/weeks`);
    redirect(`/${slug}/weeks/${week}`);
  },
  ({ sentence }) => ({ problems: [{ field: "", message: sentence }] }),
);

/** A second person approves the draft that the page showed. */
export const approve = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", week = "", version }) => approveWeek(person, slug, week, Number(version) || 0),
    () => ({ notice: "The draft is approved as it stands." }),
  );
  if (answer.problems.length === 0) revalidatePath("/", "layout");
  return answer;
});
