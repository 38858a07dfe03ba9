"use server";

import { redirect } from "next/navigation";
import type { FormProblem } from "@/app/_ui/error-summary";
import { currentPerson } from "@/lib/auth/who";
import { typedForm } from "@/lib/codebook/signal-form";
import { findSignalPlace } from "@/lib/data/desk/signal-place";
import { restoreSignal, voidSignal } from "@/lib/data/signals/signals";
import { faultOf } from "../fault";

export interface ReasonState {
  reason: string;
  problems: FormProblem[];
  failure: string | null;
}

export async function voidAction(_: ReasonState, data: FormData): Promise<ReasonState> {
  return change(data, (person, slug, basis) => voidSignal(person, slug, basis));
}

export async function restoreAction(_: ReasonState, data: FormData): Promise<ReasonState> {
  return change(data, (person, slug, basis, to) =>
    restoreSignal(person, slug, to ? { ...basis, to: Number(to) } : basis),
  );
}

type Verb = (
  person: Awaited<ReturnType<typeof currentPerson>>,
  slug: string,
  basis: { reason: string; revision: number },
  to: string | undefined,
) => ReturnType<typeof voidSignal>;

async function change(data: FormData, verb: Verb): Promise<ReasonState> {
  const person = await currentPerson();
  const { slug = "", reason = "", revision, to } = typedForm(data.entries());
  let goTo: string;
  try {
    const saved = await verb(person, slug, { reason, revision: Number(revision) }, to);
    if (!saved.ok) {
      const late = "conflict" in saved;
      return {
        reason,
        problems: late ? [] : saved.problems,
        failure: late
          ? `${saved.problems[0]?.message}. Nothing was changed: read their version, then decide again.`
          : null,
      };
    }
    const relationship = await findSignalPlace(slug);
    goTo = `/${relationship?.slug}/signals/${slug}`;
  } catch (problem) {
    return { reason, problems: [], failure: faultOf(problem).sentence };
  }
  redirect(goTo);
}
