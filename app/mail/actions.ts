"use server";

import { redirect } from "next/navigation";
import { answerForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import {
  addSubscriptions,
  forgetSubscriber,
  keepSubscriptions,
  stopMail,
} from "@/lib/data/readership/manage";
import { confirmSubscription } from "@/lib/data/readership/subscribe";
import { readList } from "@/lib/publication/mail/mail-list";

/** Follows the button behind a link that confirms, to the page that manages what was confirmed. */
export async function confirmMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  let path = "";
  const answer = await answerForm(
    earlier,
    form,
    ({ token = "" }) => confirmSubscription(token),
    (confirmed) => {
      path = confirmed.path;
      return {};
    },
  );
  if (answer.problems.length > 0) return answer;
  redirect(`${path}?confirmed=yes`);
}

/** Keeps what is ticked. */
export async function keepMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answerForm(
    earlier,
    form,
    ({ token = "", ...boxes }) =>
      keepSubscriptions(
        token,
        Object.keys(boxes).flatMap((name) => (name.startsWith("keep-") ? [name.slice(5)] : [])),
      ),
    ({ left }) => ({
      notice: left === 0 ? "Saved. You get nothing from us now." : "Saved. You get what is ticked.",
    }),
  );
}

export async function moreMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answerForm(
    earlier,
    form,
    ({ token = "", ...wants }) => addSubscriptions(token, wants),
    () => ({ notice: "Added. It stands in the list above." }),
  );
}

export async function endMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answerForm(
    earlier,
    form,
    async ({ token = "", list = "" }) => {
      await stopMail(token, readList(list));
      return { ok: true, list: readList(list) };
    },
    ({ list }) => ({
      notice: list
        ? "Done. You left this list; other letters that you asked for go on."
        : "Done. No letter is sent to this address any more.",
    }),
  );
}

export async function forgetMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answerForm(
    earlier,
    form,
    ({ token = "" }) => forgetSubscriber(token),
    () => ({ notice: "Done. The address is forgotten, and no letter is sent to it any more." }),
  );
}
