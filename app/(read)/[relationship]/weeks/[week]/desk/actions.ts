"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { siteOrigin } from "@/app/site-origin";
import { currentPerson } from "@/lib/auth/who";
import { approveProposal, dropProposal } from "@/lib/data/publication/proposals";
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
    ({ number, waits }) => ({
      notice: waits
        ? "The withdrawal waits for another editor to approve it."
        : `The week is withdrawn: edition ${number} says so.`,
    }),
  );
  revalidatePath("/", "layout");
  return answer;
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
    ({ number }) => ({ notice: `Edition ${number} is published.` }),
  );
  revalidatePath("/", "layout");
  return answer;
});

/** Drops the proposal that the page showed. */
export const drop = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", week = "", proposedAt = "" }) => dropProposal(person, slug, week, proposedAt),
    () => ({ notice: "The proposal is dropped." }),
  );
  revalidatePath("/", "layout");
  return answer;
});
