import { type Codebook, findType } from "@/lib/codebook/codebook";
import { linkProblemSteps } from "@/lib/codebook/links/link-problems";
import { type LinkedSignal, linkedSignal } from "@/lib/codebook/links/linked-signal";
import type { SignalFields } from "@/lib/codebook/signal-schema";

/** A signal that an import wrote, and the wording from before it: null, it did not stand. */
export interface ImportedSignal {
  id: string;
  before: { fields: SignalFields; codebook: Codebook; voided: boolean } | null;
}

/** What cannot be taken back, and why. */
export interface Kept {
  id: string;
  because: string;
}

/**
 * Which of the signals of an import can be taken back so that no link among those that stand is put wrong: one that others lead to stays, and so does one whose earlier wording
 * would lead to what is gone. `standing`: every signal as it is now.
 */
export function* undoable(
  imported: readonly ImportedSignal[],
  standing: readonly LinkedSignal[],
): Generator<void, { back: ImportedSignal[]; kept: Kept[] }> {
  const where = "in this relationship";
  const said = (problem: { id: string; field: string; message: string }) =>
    `${problem.id} ${problem.field} ${problem.message}`;
  const before = new Set((yield* linkProblemSteps(standing, where)).map(said));
  const byId = new Map(standing.map((signal) => [signal.id, signal]));
  let back = [...imported];
  const kept: Kept[] = [];
  // Each turn keeps at least one more, so it ends.
  for (;;) {
    const undone = new Map(back.map((signal) => [signal.id, asBefore(signal, byId)]));
    const after = standing.map((signal) => undone.get(signal.id) ?? signal);
    const wrong = (yield* linkProblemSteps(after, where)).filter((problem) => !before.has(said(problem)));
    const stay = new Map<string, string>();
    for (const { id, message } of wrong)
      if (undone.has(id)) stay.set(id, `its earlier wording no longer holds: ${message}`);
      else
        for (const target of targetsOf(byId.get(id)))
          if (undone.has(target)) stay.set(target, `“${id}” links to it`);
    if (stay.size === 0) return { back, kept };
    for (const [id, because] of stay) kept.push({ id, because });
    back = back.filter(({ id }) => !stay.has(id));
  }
}

function asBefore(
  { id, before }: ImportedSignal,
  byId: ReadonlyMap<string, LinkedSignal>,
): LinkedSignal | undefined {
  const now = byId.get(id);
  if (before === null) return now && { ...now, voided: true };
  return linkedSignal(id, before.fields, findType(before.codebook, before.fields.type), before.voided);
}

function targetsOf(signal: LinkedSignal | undefined): string[] {
  if (!signal) return [];
  const { facetOf, duplicateOf, retracts, countedIn, opens } = signal;
  return [facetOf, duplicateOf, retracts, countedIn, opens].filter((id) => id !== null);
}
