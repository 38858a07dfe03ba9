"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { readerRefusal } from "@/lib/auth/reader-door";
import { refused } from "@/lib/data/problems";
import {
  addSubscriptions,
  forgetSubscriber,
  keepSubscriptions,
  stopMail,
} from "@/lib/data/readership/manage";
import { confirmSubscription } from "@/lib/data/readership/subscribe";
import { listName, readList } from "@/lib/publication/mail/mail-list";

/** The page shows what is kept and not what was: without this it would stand as it stood. */
const drawnAnew = () => revalidatePath("/mail/manage/[token]", "page");

/** The part of a path that the link of a letter is, of a form that holds it. */
const linkIn = (form: FormData) => encodeURIComponent(String(form.get("token") ?? ""));

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
  redirect(`${path}?done=confirmed`);
}

/** What the names of fields with this beginning end in. */
const named = (fields: object, beginning: string) =>
  Object.keys(fields).flatMap((name) => (name.startsWith(beginning) ? [name.slice(beginning.length)] : []));

/** Ends what the page showed and is not ticked. */
export async function keepMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  let nothingLeft = false;
  const answer = await answerForm(
    earlier,
    form,
    ({ token = "", ...fields }) =>
      keepSubscriptions(token, { shown: named(fields, "shown-"), kept: named(fields, "keep-") }),
    ({ left }) => {
      nothingLeft = left === 0;
      return { notice: "Saved. You get what is ticked." };
    },
  );
  if (answer.problems.length > 0) return answer;
  drawnAnew();
  // Where nothing is left the form is gone, and what it would say with it.
  if (nothingLeft) redirect(`/mail/manage/${linkIn(form)}?done=none`);
  return answer;
}

/** More, for who may choose from the names of relationships. */
export const moreMail = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const closed = await readerRefusal();
  const answer = await answerForm(
    earlier,
    form,
    async ({ token = "", ...wants }) =>
      closed
        ? refused("", "Sign in first: this site is read by people who are known.")
        : addSubscriptions(token, wants),
    () => ({ notice: "Added. It stands in the list above." }),
  );
  if (answer.problems.length === 0) drawnAnew();
  return answer;
});

/** Ends every letter to whoever manages theirs. */
export async function endMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await answerForm(
    earlier,
    form,
    async ({ token = "" }) => ({ ok: true, ended: await stopMail(token) }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  drawnAnew();
  redirect(`/mail/manage/${linkIn(form)}?done=ended`);
}

/** Leaves the list of a letter, or ends every one, for whoever came by its link to unsubscribe. */
export async function leaveMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const list = readList(String(form.get("list") ?? ""));
  const answer = await answerForm(
    earlier,
    form,
    async ({ token = "" }) => ({ ok: true, ended: await stopMail(token, list) }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  revalidatePath("/mail/stop/[token]", "page");
  redirect(`/mail/stop/${linkIn(form)}?${list ? `list=${listName(list)}&` : ""}done=yes`);
}

/** Forgets an address. Its link is nobody's from then on, so that another page says that it is done. */
export async function forgetMail(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await answerForm(
    earlier,
    form,
    ({ token = "" }) => forgetSubscriber(token),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect("/mail/forgotten");
}
