"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { createInvitation, revokeInvitation } from "@/lib/data/people/invitations";
import { oneTimeAddress } from "../_ui/one-time-address";

export const invite = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const verb = async (values: Record<string, string>) => {
    const made = await createInvitation(asker, values);
    if (!made.ok) return made;
    return { ok: true as const, link: await oneTimeAddress(made.path), email: values.email ?? "" };
  };
  const answer = await answerForm(earlier, form, verb, ({ link, email }) => ({
    link,
    notice: `The invitation of ${email.trim()} is made.`,
  }));
  revalidatePath("/admin/invitations");
  return answer;
});

export const revoke = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const verb = async (values: Record<string, string>) => {
    await revokeInvitation(asker, values.invitation ?? "");
    return { ok: true as const };
  };
  const answer = await answerForm(earlier, form, verb, () => ({}));
  revalidatePath("/admin/invitations");
  return answer;
});
