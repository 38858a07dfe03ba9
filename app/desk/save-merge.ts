import type { Person } from "@/lib/auth/person";
import { mergedFields, mergeRows, usualSide } from "@/lib/brief/revisions/field-merge";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { parseSignal } from "@/lib/data/signals/signal-revising";
import { editSignal } from "@/lib/data/signals/signals";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { conflictView, versionsOf } from "./conflict-view";
import { formProblems, named } from "./form-problems";
import { type ConflictView, type FormState, formState } from "./form-state";
import { readJudgedForm } from "./read-judged-form";
import { withDaysRead } from "./typed-days";

/** Saves mine and theirs as one, each field from the version that was chosen for it, over the revision that was shown. */
export async function saveMerge(
  person: Person | null,
  place: DraftPlace,
  sent: TypedForm,
  current: number,
): Promise<FormState> {
  const { codedThrough } = await getRelationship(place.relationshipSlug);
  const typed = withDaysRead(sent, dayFromIso(codedThrough));
  const read = await readJudgedForm(person, typed);
  const mine = parseSignal(read.input, await currentCodebook());
  if (!mine.ok) return formState(typed, { problems: formProblems(mine.problems, typed, read) });
  const { begun, theirs } = await versionsOf(place, typed, current);
  if (!theirs) return formState(typed, { failure: "That revision is not there: save again." });
  const versions = { begun: begun?.fields ?? null, theirs: theirs.fields, mine: mine.fields };
  const rows = mergeRows(versions);
  const again = (failure: string): FormState => {
    const { author, voided } = theirs;
    const conflict: ConflictView = { current, author: author ?? "An import", voided, rows };
    return formState(typed, { failure, conflict });
  };
  const chosen = new Map(rows.map((row) => [row, sideOf(typed[`merge.${row.unit}`]) ?? usualSide(row)]));
  const open = rows.filter((row) => chosen.get(row) === null);
  if (open.length > 0)
    return again(
      `Nothing is saved yet. Choose whose stands for: ${open.map(({ field }) => field).join(", ")}.`,
    );
  const fromMine = rows.filter((row) => chosen.get(row) === "mine").map(({ unit }) => unit);
  const merged = mergedFields(versions, new Set(fromMine));
  const saved = await editSignal(person, place.signalSlug, merged, {
    reason: typed.reason ?? "",
    revision: current,
  });
  if (saved.ok) return formState(typed, { goTo: `/${place.relationshipSlug}/signals/${saved.slug}` });
  if ("conflict" in saved)
    return formState(typed, { conflict: await conflictView(saved, place, typed, read.input) });
  // What is wrong with the two together stands at no control of the form.
  return again(
    `Together they cannot be saved. ${saved.problems.map((one) => named(one).message).join("; ")}.`,
  );
}

const sideOf = (text: string | undefined) => (text === "theirs" || text === "mine" ? text : null);
