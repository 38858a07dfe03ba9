"use server";

import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import type { Fault } from "@/app/_form/fault";
import type { FormProblem } from "@/app/_ui/error-summary";
import { currentPerson } from "@/lib/auth/who";
import { typedForm } from "@/lib/codebook/signal-form";
import { findSignalPlace } from "@/lib/data/desk/signal-place";
import { approveSignal } from "@/lib/data/signals/approval";
import { restoreSignal, voidSignal } from "@/lib/data/signals/signals";

export interface ReasonState {
  reason: string;
  problems: FormProblem[];
  failure: string | null;
}

/** What was typed, and why it could not be done. */
const failed = ({ sentence }: Fault, _: ReasonState, data: FormData): ReasonState => ({
  reason: typedForm(data.entries()).reason ?? "",
  problems: [],
  failure: sentence,
});

export const voidAction = answering(
  (_: ReasonState, data: FormData) => change(data, (person, slug, basis) => voidSignal(person, slug, basis)),
  failed,
);

export const restoreAction = answering(
  (_: ReasonState, data: FormData) =>
    change(data, (person, slug, basis, to) =>
      restoreSignal(person, slug, to ? { ...basis, to: Number(to) } : basis),
    ),
  failed,
);

export const approveAction = answering(
  (_: ReasonState, data: FormData) =>
    change(data, (person, slug, basis) => approveSignal(person, slug, basis)),
  failed,
);

type Verb = (
  person: Awaited<ReturnType<typeof currentPerson>>,
  slug: string,
  basis: { reason: string; revision: number },
  to: string | undefined,
) => ReturnType<typeof voidSignal>;

async function change(data: FormData, verb: Verb): Promise<ReasonState> {
  const person = await currentPerson();
  const { slug = "", reason = "", revision, to } = typedForm(data.entries());
  const saved = await verb(person, slug, { reason, revision: Number(revision) }, to);
  if (saved.ok) {
    const relationship = await findSignalPlace(slug);
    redirect(`/${relationship?.slug}/signals/${slug}`);
  }
  const late = "conflict" in saved;
  return {
    reason,
    problems: late ? [] : saved.problems,
    failure: late
      ? `${saved.problems[0]?.message}. Nothing was changed: read their version, then decide again.`
      : null,
  };
}
