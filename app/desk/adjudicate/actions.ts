"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { saveIntent } from "@/app/desk/asked-first";
import { attend } from "@/app/desk/attend";
import { changedForm } from "@/app/desk/form-intents";
import { type FormState, formState } from "@/app/desk/form-state";
import { saveForm } from "@/app/desk/save-form";
import { placeOf } from "@/app/desk/sent-form";
import { currentPerson } from "@/lib/auth/who";
import { count } from "@/lib/charts/format/format";
import { typedForm } from "@/lib/codebook/signal-form";
import { discardCodingDraft } from "@/lib/data/coding/coding-drafts";
import { correctPairs } from "@/lib/data/coding/pairing";
import { type SettleInput, settle, settleAgreed } from "@/lib/data/coding/settling";

const addressOf = (itemId: string) => `/desk/adjudicate/${itemId}`;
const idOrNull = (id: string | undefined) => (id ? id : null);

/** Takes the first coding of a pair, the second or neither. */
export const settlePair = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ item = "", firstId, secondId, choice, reason = "" }) =>
      settle(person, {
        itemId: item,
        firstId: idOrNull(firstId),
        secondId: idOrNull(secondId),
        choice: choice as SettleInput["choice"],
        reason,
      }),
    () => ({ notice: "Settled." }),
  );
  revalidatePath(addressOf(String(form.get("item"))));
  return answer;
});

/** Takes all on which the two agree. */
export const takeAgreed = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ item = "" }) => settleAgreed(person, item),
    ({ settled }) => ({ notice: `Settled: ${count(settled, "pair")}.` }),
  );
  revalidatePath(addressOf(String(form.get("item"))));
  return answer;
});

/** Says which codings tell of one happening. */
export const putTogether = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ item = "", seenPairing, reason, seconds = "", ...rest }) => {
      const chosen = Object.entries(rest)
        .filter(([name]) => name.startsWith("with."))
        .map(([name, second]): [string, string | null] => [name.slice("with.".length), idOrNull(second)]);
      const taken = new Set(chosen.map(([, second]) => second));
      const alone = seconds.split(" ").filter((id) => id !== "" && !taken.has(id));
      const pairs = [...chosen, ...alone.map((id): [null, string] => [null, id])];
      return correctPairs(person, item, { pairs, reason }, seenPairing);
    },
    () => ({ notice: "Put together as you say." }),
  );
  revalidatePath(addressOf(String(form.get("item"))));
  return answer;
});

/** Settles a pair with a third: every button of its form. */
export const submitThird = answering(
  async (_: FormState, data: FormData): Promise<FormState> => {
    const person = await currentPerson();
    const { intent = "save", scripted, ...typed } = typedForm(data.entries());
    const changed = changedForm(typed, intent);
    if (changed) return formState(changed);
    if (intent === "preview")
      return formState(typed, { attention: await attend(person, placeOf(typed), typed) });
    if (intent.startsWith("one-more"))
      return formState(typed, {
        failure:
          "Nothing was settled: a third is a signal of its own. To leave it to the signal that is there, settle the pair with neither and say so in the reason.",
      });
    const { item: itemId = "", firstId, secondId, settleReason = "" } = typed;
    if (intent === "discard") await discardCodingDraft(person, itemId);
    const keep = async (fields: unknown) => {
      const pair = { firstId: idOrNull(firstId), secondId: idOrNull(secondId) };
      const answer = await settle(person, { itemId, ...pair, choice: "OTHER", fields, reason: settleReason });
      if (answer.ok) await discardCodingDraft(person, itemId);
      if (answer.ok) return answer;
      const problems = answer.problems.map(({ field, message }) =>
        field === "reason" ? { field: "settleReason", message } : { field, message },
      );
      return { ...answer, problems };
    };
    const answer =
      intent === "discard"
        ? formState(typed, { goTo: addressOf(itemId) })
        : await saveForm(person, placeOf(typed), typed, saveIntent(intent), {
            keep,
            goTo: addressOf(itemId),
          });
    if (answer.goTo !== null && !scripted) redirect(answer.goTo);
    return answer;
  },
  ({ signedOut, sentence }, _, data) =>
    formState(typedForm(data.entries()), { failure: sentence, signedOut }),
);
