"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import type { MappingChange } from "@/lib/data/event-files/mapping/mapping-change";
import { publishMapping } from "@/lib/data/event-files/mapping/publish-mapping";
import { putBackMapping } from "@/lib/data/event-files/mapping/put-back-mapping";

type Values = Record<string, string>;

type Written = Awaited<ReturnType<typeof publishMapping>>;

function publish(
  asker: Person | null,
  earlier: FormAnswer,
  form: FormData,
  changeOf: (values: Values) => MappingChange,
): Promise<FormAnswer> {
  return write(earlier, form, ({ base, reason = "", ...values }) =>
    publishMapping(asker, { base: Number(base), reason, change: changeOf(values) }),
  );
}

/** Writes the next version, and leads to the table that is in use then. */
async function write(
  earlier: FormAnswer,
  form: FormData,
  work: (values: Values) => Promise<Written>,
): Promise<FormAnswer> {
  let goTo = "";
  const verb = async (values: Values) => {
    const made = await work(values);
    if (made.ok) goTo = `/admin/event-codes?written=${made.version}&proposed=${made.proposed}`;
    return made;
  };
  const answer = await answerForm(earlier, form, verb, () => ({}));
  if (goTo === "") return answer;
  revalidatePath("/", "layout");
  redirect(goTo);
}

const standsOf = ({ standsScheme = "", standsCode = "" }: Values) => ({
  scheme: standsScheme,
  code: standsCode,
});

export const saveCode = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return publish(asker, earlier, form, (values) => {
    const { scheme = "", code = "", family = "", type = "" } = values;
    const stands = values.standsCode === undefined ? null : standsOf(values);
    return { kind: "code", stands, entry: { scheme, code, family: family || null, type: type || null } };
  });
});

export const takeOutCode = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return publish(asker, earlier, form, (values) => ({ kind: "code-out", stands: standsOf(values) }));
});

export const saveWord = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return publish(asker, earlier, form, ({ in: where = "", word = "" }) => ({
    kind: "word",
    entry: { in: where, word },
  }));
});

export const takeOutWord = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return publish(asker, earlier, form, ({ in: where = "", word = "" }) => ({
    kind: "word-out",
    stands: { in: where, word },
  }));
});

export const putBack = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return write(earlier, form, ({ base, version, reason = "" }) =>
    putBackMapping(asker, { base: Number(base), version: Number(version), reason }),
  );
});
