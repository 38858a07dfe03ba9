import type { Person } from "@/lib/auth/person";
import type { ReadForm, TypedForm } from "@/lib/codebook/signal-form";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import { isSavedForm } from "@/lib/data/desk/saved-form";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { parseSignal } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { likelyOf } from "./attend";
import { type FormState, formState, type Onward } from "./form-state";
import { formWarnings } from "./form-warnings";

/** What is pressed to save: the buttons and keys of the form, or the button of the question that they are answered with. */
export type SaveIntent = Onward | `anyway:${Onward}`;

/** The same of what a form sent. `saveIntent("anyway:next") // => "anyway:next"` */
export function saveIntent(sent: string): SaveIntent {
  return sent === "next" || sent === "anyway:save" || sent === "anyway:next" ? sent : "save";
}

export function onwardOf(intent: SaveIntent): Onward {
  return intent.endsWith("next") ? "next" : "save";
}

/**
 * Asks about signals that may be the same and about whatever else is rarely meant; null: saving may go on. Only the button of the question
 * answers it (`anyway:…`), and only for what that question showed: pressing the keys again asks again. `meanwhile` is what somebody else did to the candidate that it was
 * filled in from.
 */
export async function askedFirst(
  person: Person | null,
  place: DraftPlace,
  typed: TypedForm,
  read: ReadForm,
  intent: SaveIntent,
  meanwhile: string | null,
): Promise<FormState | null> {
  if (place.signalSlug !== "") return null;
  // No answer came to it, or a late one: sent again it is saved once, and is like itself.
  if (await isSavedForm(person, typed.id ?? "")) return null;
  // Errors first: a question about a form that cannot be saved would be asked twice.
  const parsed = parseSignal(read.input, await currentCodebook());
  if (!parsed.ok) return null;
  const [likely, rare] = await Promise.all([
    likelyOf(person, place, typed, read, false),
    getRelationship(place.relationshipSlug).then((relationship) =>
      formWarnings(relationship, typed, parsed.fields),
    ),
  ]);
  const warnings = meanwhile === null ? rare : [meanwhile, ...rare];
  const now = [...likely.map(({ slug }) => slug), ...warnings.map(encodeURIComponent)];
  const shown = new Set((typed.askedAbout ?? "").split(" "));
  if (now.length === 0 || (intent.startsWith("anyway") && now.every((one) => shown.has(one)))) return null;
  return formState(
    { ...typed, askedAbout: now.join(" ") },
    { asked: likely, warnings, onward: onwardOf(intent) },
  );
}
