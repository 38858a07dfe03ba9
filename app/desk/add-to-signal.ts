import type { Person } from "@/lib/auth/person";
import { type ReadForm, readForm, type TypedForm } from "@/lib/codebook/signal-form";
import { reportCandidate } from "@/lib/data/candidates/deciding/report-candidate";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { addReport } from "@/lib/data/signals/add-report";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { attend } from "./attend";
import { formProblems } from "./form-problems";
import { type FormState, formState } from "./form-state";
import { withDaysRead } from "./typed-days";

/** What of a form goes to a signal that is there, over which of its revisions, and why. */
export function broughtBy(typed: TypedForm, { input }: ReadForm, slug: string) {
  const said = (name: string) => typed[`add.${slug}.${name}`]?.trim() ?? "";
  const brought = {
    reports: input.reports,
    figures: input.figures,
    facts: input.facts,
    relays: said("relays") || null,
    text: said("text") ? (typed.text?.trim() ?? "") : "",
    contested: said("contested") ? (typed.contested?.trim() ?? "") : "",
  };
  return { brought, revision: Number(said("revision")), reason: said("reason") };
}

/** Adds what was typed as a new signal to one that is there, and goes to it; whatever stands in the way comes back with all that was typed. */
export async function addToSignal(
  person: Person | null,
  place: DraftPlace,
  sent: TypedForm,
  slug: string,
): Promise<FormState> {
  const { codedThrough } = await getRelationship(place.relationshipSlug);
  const typed = withDaysRead(sent, dayFromIso(codedThrough));
  const read = readForm(typed);
  const { brought, revision, reason } = broughtBy(typed, read, slug);
  const addition = { ...brought, revision, reason };
  const added = typed.candidate
    ? await reportCandidate(person, typed.candidate, slug, addition)
    : await addReport(person, slug, addition);
  if (added.ok) return formState(typed, { goTo: `/${place.relationshipSlug}/signals/${slug}` });
  const attention = await attend(person, place, typed);
  if ("conflict" in added) {
    const failure = `${added.problems[0]?.message}. Nothing is added yet: look at that signal, then add your report again.`;
    return formState(typed, { attention, failure });
  }
  const problems = added.problems.map((problem) =>
    problem.field === "reason" ? { ...problem, field: `add.${slug}.reason` } : problem,
  );
  return formState(typed, { attention, problems: formProblems(problems, typed, read) });
}
