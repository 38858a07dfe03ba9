"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import type { Chosen } from "@/lib/data/candidates/deciding/chosen";
import {
  discardCandidates,
  type ManyDone,
  reopenCandidates,
} from "@/lib/data/candidates/deciding/discarding";
import { undoDiscard } from "@/lib/data/candidates/deciding/undo-discard";
import { type Outcome, refused } from "@/lib/data/problems";
import { backToCandidates } from "./candidates-address";

/** Every button that decides candidates: those that are chosen, or all under the filter of the list. */
export const actOnCandidates = answeringForm(
  async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const person = await currentPerson();
    const ids = form.getAll("item").map(String);
    let told: ManyDone = { act: null, count: 0, stayed: 0 };
    const answer = await answerForm(
      earlier,
      form,
      (values) => act(person, ids, values),
      (done) => {
        told = done;
        return {};
      },
    );
    if (answer.problems.length > 0) return { ...answer, values: { ...answer.values, items: ids.join(" ") } };
    const { act: done, stayed } = told;
    const back = String(form.get("back") ?? "");
    redirect(
      backToCandidates(back, { ...(done === null ? { none: "1" } : { done }), stayed: String(stayed) }),
    );
  },
);

async function act(
  person: Person | null,
  ids: readonly string[],
  { intent, relationship = "", reason = "", under, seen }: Record<string, string>,
): Promise<Outcome<ManyDone>> {
  const chosen: Chosen =
    under === undefined
      ? { ids }
      : { under: candidateQuery.parse(Object.fromEntries(new URLSearchParams(under))), seen: Number(seen) };
  switch (intent) {
    case "discard":
      return await discardCandidates(person, relationship, chosen, { reason });
    case "reopen":
      return await reopenCandidates(person, relationship, chosen);
    default:
      return refused("", "Choose what to do with the candidates.");
  }
}

/** Takes back what one discarded. */
export const takeBackDiscard = answeringForm(
  async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const person = await currentPerson();
    let told = { undone: "0", stayed: "0" };
    const answer = await answerForm(
      earlier,
      form,
      ({ act: id = "" }) => undoDiscard(person, id),
      ({ count, left }) => {
        told = { undone: String(count), stayed: String(left) };
        return {};
      },
    );
    if (answer.problems.length > 0) return answer;
    redirect(backToCandidates(String(form.get("back") ?? ""), told));
  },
);
