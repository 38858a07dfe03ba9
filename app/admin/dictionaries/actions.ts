"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { type DictionaryChange, publishDictionary } from "@/lib/data/coding/dictionaries/publish-dictionary";
import { NotFound } from "@/lib/data/problems";
import { dictionaryKindOf } from "@/lib/evidence/dictionaries/dictionaries";
import { entryOfForm } from "@/lib/evidence/dictionaries/entry-form";

type Values = Record<string, string>;

async function change(
  asker: Person | null,
  earlier: FormAnswer,
  form: FormData,
  entryOf: (kind: DictionaryChange["kind"], values: Values) => DictionaryChange["entry"],
): Promise<FormAnswer> {
  let goTo = "";
  const verb = async ({ kind: word = "", base, reason = "", stands, ...values }: Values) => {
    const kind = dictionaryKindOf(word);
    if (!kind) throw new NotFound(`the dictionary “${word}”`);
    const entry = entryOf(kind, values);
    const made = await publishDictionary(asker, {
      kind,
      base: Number(base),
      reason,
      id: stands ?? null,
      entry,
    });
    if (made.ok) goTo = `/admin/dictionaries/${kind}?written=${made.version}`;
    // The form calls the kind of a name otherwise: its own kind is that of the dictionary.
    else for (const problem of made.problems) if (problem.field === "kind") problem.field = "what";
    return made;
  };
  const answer = await answerForm(earlier, form, verb, () => ({}));
  if (goTo === "") return answer;
  revalidatePath("/", "layout");
  redirect(goTo);
}

export const saveEntry = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return change(asker, earlier, form, (kind, { what = "", ...values }) =>
    entryOfForm(kind, { ...values, ...(kind === "names" ? { kind: what } : {}), id: values.id ?? "" }),
  );
});

export const removeEntry = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  return change(asker, earlier, form, () => null);
});
