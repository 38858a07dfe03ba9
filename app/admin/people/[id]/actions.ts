"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { createPasswordLink } from "@/lib/data/people/passwords";
import { changeRole, disablePerson, enablePerson } from "@/lib/data/people/people";
import { endSessionsOf } from "@/lib/data/people/sessions";
import { oneTimeAddress } from "../../_ui/one-time-address";

export const saveRole = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => changeRole(asker, values.person ?? "", values),
    () => ({ notice: "The role is saved." }),
  );
  revalidatePath("/admin/people", "layout");
  return answer;
});

export const disable = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => disablePerson(asker, values.person ?? ""),
    () => ({ notice: "This person is disabled." }),
  );
  revalidatePath("/admin/people", "layout");
  return answer;
});

export const enable = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const verb = async (values: Record<string, string>) => {
    await enablePerson(asker, values.person ?? "");
    return { ok: true as const };
  };
  const answer = await answerForm(earlier, form, verb, () => ({ notice: "This person is enabled." }));
  revalidatePath("/admin/people", "layout");
  return answer;
});

export const endSessions = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const verb = async (values: Record<string, string>) => {
    const ended = await endSessionsOf(asker, values.person ?? "");
    return { ok: true as const, ended };
  };
  const answer = await answerForm(earlier, form, verb, ({ ended }) => ({
    notice: `Sessions ended: ${ended}.`,
  }));
  revalidatePath("/admin/people", "layout");
  return answer;
});

export const makePasswordLink = answeringForm(
  async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const asker = await currentPerson();
    const verb = async (values: Record<string, string>) => {
      const made = await createPasswordLink(asker, values.person ?? "");
      return made.ok ? { ok: true as const, link: await oneTimeAddress(made.path) } : made;
    };
    return answerForm(earlier, form, verb, ({ link }) => ({
      link,
      notice: "The link works once, within 24 hours. An earlier one does not work any more.",
    }));
  },
);
