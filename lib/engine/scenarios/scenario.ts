import type { Method } from "@/lib/engine/methods/method";
import type { ResolvedSignal } from "@/lib/engine/signals/resolved-signals";
import { type Day, FAMILIES, type Family, type Retraction, UNLINKED } from "@/lib/engine/signals/signal";

/** What a scenario changes of one coded signal. */
export interface SignalEdit {
  id: string;
  /** Left out, with what it takes back. */
  muted: boolean;
  /** Days that it is moved by, later being positive; a single happening and a span move as a whole. */
  shift: number;
  /** v in place of the coded one, −10 … +10; null: as coded. */
  intensity: number | null;
  /** Last day that a status stands, never before its start; null: as coded. */
  endsOn: Day | null;
}

/** An edit that changes nothing yet. */
export const AS_CODED: Omit<SignalEdit, "id"> = { muted: false, shift: 0, intensity: null, endsOn: null };

/** A signal that only the scenario has. */
export interface AddedSignal {
  id: string;
  family: Family;
  start: Day;
  /** null: in force. */
  end: Day | null;
  /** v, −10 … +10. */
  intensity: number;
  /** q, 0 … 1. */
  evidence: number;
}

/** Parameters in place of the method's own; a family that is not named keeps its own. */
export interface MethodEdit {
  /** ≥ 0; normalised with the others. */
  weights: Partial<Record<Family, number>>;
  /** Days. */
  halfLives: Partial<Record<Family, number>>;
  kappa: Partial<Record<Family, number>>;
}

/**
 * Signals as a scenario has them: edits applied, muted ones left out, hypothetical ones added. Without any change the same
 * array comes back. Muting or moving a signal that takes another back lifts or moves that too. Edits of signals that
 * are not there change nothing.
 */
export function editSignals(
  signals: readonly ResolvedSignal[],
  edits: readonly SignalEdit[],
  added: readonly AddedSignal[],
): readonly ResolvedSignal[] {
  const byId = new Map(edits.filter(changesSignal).map((edit) => [edit.id, edit]));
  if (byId.size === 0 && added.length === 0) return signals;
  const lifted = liftedRetractions(signals, byId);
  const edited: ResolvedSignal[] = [];
  for (const signal of signals) {
    const edit = byId.get(signal.id);
    if (edit?.muted) continue;
    const changes = lifted.get(signal.id);
    const retractions = changes ? withoutLifted(signal.retractions, changes) : signal.retractions;
    if (!edit && !changes) edited.push(signal);
    else edited.push({ ...signal, ...editedSignal(signal, edit ?? AS_CODED), retractions });
  }
  for (const one of added)
    if (one.evidence > 0)
      edited.push({ ...one, retractions: [], retracts: null, ...UNLINKED, status: one.end === null });
  return edited;
}

function editedSignal(
  signal: ResolvedSignal,
  { shift, intensity, endsOn }: Omit<SignalEdit, "id">,
): Pick<ResolvedSignal, "start" | "end" | "intensity"> {
  const start = signal.start + shift;
  const end = signal.end === null ? null : signal.end + shift;
  return {
    start,
    end: endsOn === null ? end : Math.max(start, endsOn),
    intensity: intensity ?? signal.intensity,
  };
}

/** Whether an edit changes anything. */
export function changesSignal({ muted, shift, intensity, endsOn }: Omit<SignalEdit, "id">): boolean {
  return muted || shift !== 0 || intensity !== null || endsOn !== null;
}

interface Lifted {
  was: Retraction;
  /** null: lifted altogether. */
  becomes: Retraction | null;
}

/** By target, the retractions that muted or moved signals no longer make as they were. */
function liftedRetractions(signals: readonly ResolvedSignal[], edits: ReadonlyMap<string, SignalEdit>) {
  const byTarget = new Map<string, Lifted[]>();
  for (const { id, start, retracts } of signals) {
    const edit = edits.get(id);
    if (!retracts || !edit || !(edit.muted || edit.shift !== 0)) continue;
    const { r } = retracts;
    const becomes = edit.muted ? null : { start: start + edit.shift, r };
    const list = byTarget.get(retracts.id) ?? [];
    list.push({ was: { start, r }, becomes });
    byTarget.set(retracts.id, list);
  }
  return byTarget;
}

function withoutLifted(retractions: readonly Retraction[], changes: readonly Lifted[]): Retraction[] {
  const left = [...retractions];
  const moved: Retraction[] = [];
  for (const { was, becomes } of changes) {
    // Two retractions of one day and size are alike: whichever is taken, the other stays. One that the view does not know is not there.
    const at = left.findIndex(({ start, r }) => start === was.start && r === was.r);
    if (at < 0) continue;
    left.splice(at, 1);
    if (becomes) moved.push(becomes);
  }
  return [...left, ...moved].sort((a, b) => a.start - b.start || a.r - b.r);
}

/** Whether a scenario asks for another method at all. */
export function changesMethod(edit: MethodEdit): boolean {
  return [edit.weights, edit.halfLives, edit.kappa].some((part) => Object.keys(part).length > 0);
}

/**
 * A method with a scenario's parameters in place of its own. Without any the same object comes back, and where all
 * weights would be 0 it keeps its own weights: there would be no index.
 * `editMethod(METHOD_1, { weights: { TRADE: 0 }, … }).weights.TRADE // => 0`
 */
export function editMethod(method: Method, edit: MethodEdit): Method {
  if (!changesMethod(edit)) return method;
  const weights = { ...method.weights, ...edit.weights };
  return {
    ...method,
    weights: FAMILIES.some((family) => weights[family] > 0) ? weights : method.weights,
    halfLives: { ...method.halfLives, ...edit.halfLives },
    kappa: { ...method.kappa, ...edit.kappa },
  };
}
