"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { siteOrigin } from "@/app/site-origin";
import { currentPerson } from "@/lib/auth/who";
import { approveProposal, dropProposal } from "@/lib/data/publication/proposals";
import { withdrawWeek } from "@/lib/data/publication/withdraw-week";

/** To the page anew, which says what was done: the form that did it may stand there no more. */
function backToDesk(form: FormData, done: "withdrawn" | "proposed" | "approved" | "dropped"): never {
  revalidatePath("/", "layout");
  const [slug, week] = ["slug", "week"].map((name) => encodeURIComponent(String(form.get(name))));
  redirect(`/${slug}/weeks/${week}/desk?done=${done}`);
}

/** Withdraws the edition that the page showed, with a reason that readers see. */
export const withdraw = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const origin = siteOrigin(await headers());
  let waits = false;
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", week = "", seen, reason = "" }) =>
      withdrawWeek(person, slug, week, { seen: Number(seen) || 0, fields: { reason }, origin }),
    ({ waits: proposed }) => {
      waits = proposed;
      return {};
    },
  );
  if (answer.problems.length > 0) return answer;
  return backToDesk(form, waits ? "proposed" : "withdrawn");
});

/** Publishes what somebody else proposed. */
export const approve = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const origin = siteOrigin(await headers());
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", week = "", seen, stamp = "" }) =>
      approveProposal(person, slug, week, { seen: Number(seen) || 0, stamp, origin }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  return backToDesk(form, "approved");
});

/** Drops the proposal that the page showed. */
export const drop = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", week = "", proposedAt = "" }) => dropProposal(person, slug, week, proposedAt),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  return backToDesk(form, "dropped");
});
