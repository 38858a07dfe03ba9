import { mergeRows } from "@/lib/brief/revisions/field-merge";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView, type RevisionView } from "@/lib/data/signals/signal-page";
import { type EditConflict, parseSignal } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { ConflictView } from "./form-state";

/** What stands now beside what the second of two editors sent. */
export async function conflictView(
  { conflict }: EditConflict,
  place: DraftPlace,
  typed: TypedForm,
  input: unknown,
): Promise<ConflictView> {
  const mine = parseSignal(input, await currentCodebook());
  const { begun } = await versionsOf(place, typed, conflict.current);
  return {
    current: conflict.current,
    author: conflict.author ?? "An import",
    voided: conflict.voided,
    rows: mine.ok
      ? mergeRows({ begun: begun?.fields ?? null, theirs: conflict.fields, mine: mine.fields })
      : [],
  };
}

/** The revision that the form began with and one that was saved meanwhile, where there are such. */
export async function versionsOf(
  { relationshipSlug, signalSlug }: DraftPlace,
  typed: TypedForm,
  current: number,
): Promise<{ begun: RevisionView | null; theirs: RevisionView | null }> {
  const { id } = await getRelationship(relationshipSlug);
  const revisions = (await findSignalView(id, signalSlug))?.revisions ?? [];
  const numbered = (wanted: number) => revisions.find(({ number }) => number === wanted) ?? null;
  return { begun: numbered(Number(typed.revision)), theirs: numbered(current) };
}
