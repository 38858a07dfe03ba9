import { startedBy } from "@/lib/engine/index/projection";
import { emptyColumns, firstDays, type PackedSignals } from "./pack";
import { type Day, FAMILIES, type Family, type Retraction } from "./signal";
import { orderByStart } from "./signal-order";

/** One counting signal as a view resolves it: all that a computation needs of it. Plain data. */
export interface ResolvedSignal {
  id: string;
  family: Family;
  /** Effective first day. */
  start: Day;
  /** Effective last day; null while in force. */
  end: Day | null;
  /** v, −10 … +10. */
  intensity: number;
  /** q, above 0 … 1. */
  evidence: number;
  /** Retractions known in the view, earliest first. */
  retractions: readonly Retraction[];
  /** The signal that this one takes back, and how much of it; null: none. */
  retracts: { id: string; r: number } | null;
}

/**
 * The counting signals of a view that have started by a day, in order of start, with the retractions that have: what
 * `project` goes on from (method §9). `retracts` names what a signal takes back.
 */
export function resolvedSignals(
  packed: PackedSignals,
  last: Day,
  retracts: ReadonlyMap<string, { id: string; r: number }> = new Map(),
): ResolvedSignal[] {
  const started = startedBy(packed, last);
  return started.ids.flatMap((id, row) => {
    const family = FAMILIES[started.family[row] ?? 0];
    const end = started.end[row] ?? 0;
    if (started.counting[row] === 0 || !family) return [];
    return {
      id,
      family,
      start: started.start[row] ?? 0,
      end: Number.isFinite(end) ? end : null,
      intensity: started.intensity[row] ?? 0,
      evidence: started.evidence[row] ?? 0,
      retractions: started.retractions.get(row) ?? [],
      retracts: retracts.get(id) ?? null,
    };
  });
}

/**
 * Resolved signals in columns, in the one order of every sum: by start, then by id. Signals that `resolvedSignals` took
 * from a view give that view's numbers to the last digit.
 */
export function packResolved(signals: readonly ResolvedSignal[]): PackedSignals {
  const order = orderByStart(
    signals.map(({ start }) => start),
    signals.map(({ id }) => id),
  );
  const count = order.length;
  const packed = emptyColumns(count);
  for (const [row, at] of order.entries()) {
    const signal = signals[at];
    if (!signal) continue;
    packed.ids[row] = signal.id;
    packed.family[row] = FAMILIES.indexOf(signal.family);
    packed.start[row] = signal.start;
    packed.end[row] = signal.end ?? Number.POSITIVE_INFINITY;
    packed.intensity[row] = signal.intensity;
    packed.evidence[row] = signal.evidence;
    packed.counting[row] = signal.evidence > 0 ? 1 : 0;
    if (signal.retractions.length > 0) packed.retractions.set(row, signal.retractions);
  }
  return { ...packed, ...firstDays(packed) };
}
