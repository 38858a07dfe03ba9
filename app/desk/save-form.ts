import type { Person } from "@/lib/auth/person";
import type { TypedForm } from "@/lib/codebook/signal-form";
import { codeCandidate } from "@/lib/data/candidates/deciding/code-candidate";
import { findDecided } from "@/lib/data/candidates/deciding/decided-candidate";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import { findSignalPlace } from "@/lib/data/desk/signal-place";
import type { Outcome } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import type { EditConflict, Saved } from "@/lib/data/signals/signal-revising";
import { createSignal, editSignal } from "@/lib/data/signals/signals";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { afterCandidate } from "./after-candidate";
import { askedFirst, onwardOf, type SaveIntent } from "./asked-first";
import { attend } from "./attend";
import { conflictView } from "./conflict-view";
import { formProblems } from "./form-problems";
import { type FormState, formState } from "./form-state";
import { readJudgedForm } from "./read-judged-form";
import { datesLeftOpen, datesRead, withDates, withDaysRead } from "./typed-days";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where the form of a new signal goes that is coded from a document: not straight among the signals. */
export interface KeptElsewhere {
  keep: (input: unknown, id: string) => Promise<Outcome<object>>;
  goTo: string;
}

/** Saves the form, or answers with what stands in the way; what was typed comes back whole. */
export async function saveForm(
  person: Person | null,
  place: DraftPlace,
  sent: TypedForm,
  intent: SaveIntent,
  elsewhere: KeptElsewhere | null = null,
): Promise<FormState> {
  const { codedThrough } = await getRelationship(place.relationshipSlug);
  const coded = dayFromIso(codedThrough);
  const typed = withDaysRead(sent, coded);
  const dates = datesRead(typed, coded);
  if (dates && !typed.start) {
    const message = `The date was read as ${dates.inWords}. Check it and save again.`;
    const filled = withDates(typed, dates);
    return formState(filled, {
      problems: [{ field: "start", message }],
      attention: await attend(person, place, filled),
    });
  }
  const open = typed.start ? null : datesLeftOpen(typed, coded);
  if (open) {
    const days = open.candidates.map(({ inWords }) => inWords).join(" or ");
    const message = `${open.why}: ${days}. Write the first day that is meant`;
    return formState(typed, {
      problems: [{ field: "start", message }],
      attention: await attend(person, place, typed),
    });
  }
  const read = await readJudgedForm(person, typed);
  const isNew = place.signalSlug === "";
  const decided = isNew && typed.candidate ? await findDecided(person, typed.candidate, formId(typed)) : null;
  const meanwhile = decided && `${decided}. What you save now is a signal of its own.`;
  const question = await askedFirst(person, place, typed, read, intent, meanwhile);
  if (question) return question;
  if (elsewhere) {
    const kept = await elsewhere.keep(read.input, formId(typed));
    if (kept.ok) return formState(typed, { goTo: elsewhere.goTo });
    return formState(typed, { problems: formProblems(kept.problems, typed, read) });
  }
  const saved = isNew
    ? await newSignal(person, place, typed, read.input, decided === null)
    : await editSignal(person, place.signalSlug, read.input, {
        reason: typed.reason ?? "",
        revision: Number(typed.revision),
      });
  if (!saved.ok) {
    const conflict = isConflict(saved) ? await conflictView(saved, place, typed, read.input) : null;
    return formState(typed, { problems: formProblems(saved.problems, typed, read), conflict });
  }
  const event = isNew && typed.openedBy ? await findSignalPlace(typed.openedBy) : null;
  if (event) return formState(typed, { goTo: `/desk/signals/${typed.openedBy}/edit?opens=${saved.slug}` });
  if (onwardOf(intent) !== "next")
    return formState(typed, { goTo: `/${place.relationshipSlug}/signals/${saved.slug}` });
  if (isNew && typed.candidate)
    return formState(typed, { goTo: await afterCandidate(person, place, typed, saved.slug) });
  return formState(typed, { goTo: `/desk/${place.relationshipSlug}/new?after=${saved.slug}` });
}

/** A signal of its own, or of the candidate that its form was filled in from, while that is open. */
function newSignal(
  person: Person | null,
  { relationshipSlug }: DraftPlace,
  typed: TypedForm,
  input: unknown,
  open: boolean,
): Promise<Saved> {
  return typed.candidate && open
    ? codeCandidate(
        person,
        { candidate: typed.candidate, relationship: relationshipSlug },
        input,
        formId(typed),
      )
    : createSignal(person, relationshipSlug, input, formId(typed));
}

function formId(typed: TypedForm): string {
  const id = typed.id ?? "";
  if (!UUID.test(id)) throw new Error("the form came back without its id");
  return id;
}

function isConflict(saved: Saved | EditConflict): saved is EditConflict {
  return "conflict" in saved;
}
