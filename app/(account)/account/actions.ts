"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { signOut } from "@/lib/auth/sign-in";
import { currentPerson, currentSession } from "@/lib/auth/who";
import { changePassword } from "@/lib/data/people/passwords";
import { renameSelf } from "@/lib/data/people/people";
import { endOtherSessions, endSession } from "@/lib/data/people/sessions";

export async function leave(): Promise<FormAnswer> {
  await signOut(await headers());
  redirect("/");
}

export const saveName = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => renameSelf(person, values),
    () => ({ notice: "Your name is saved." }),
  );
  revalidatePath("/account");
  return answer;
});

export const savePassword = answeringForm(
  async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const session = await currentSession();
    const answer = await answerForm(
      earlier,
      form,
      (values) => changePassword(session?.person ?? null, session?.sessionId ?? "", values),
      () => ({ notice: "The password is changed." }),
    );
    revalidatePath("/account");
    return answer;
  },
);

export const endOne = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const end = async (values: Record<string, string>) => {
    await endSession(person, values.session ?? "");
    return { ok: true as const };
  };
  const answer = await answerForm(earlier, form, end, () => ({}));
  revalidatePath("/account");
  return answer;
});

export const endOthers = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const session = await currentSession();
  const end = async () => {
    const ended = await endOtherSessions(session?.person ?? null, session?.sessionId ?? "");
    return { ok: true as const, ended };
  };
  const answer = await answerForm(earlier, form, end, ({ ended }) => ({ notice: `Ended: ${ended}.` }));
  revalidatePath("/account");
  return answer;
});
