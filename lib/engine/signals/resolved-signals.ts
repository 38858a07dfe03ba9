import { startedBy } from "@/lib/engine/index/projection";
import type { Generation } from "@/lib/engine/methods/method";
import { completed, emptyColumns, oneGeneration } from "./columns";
import { isLinking, linksOf } from "./links";
import type { PackedSignals } from "./pack";
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
  retracts: Retracted | null;
  /** n as coded; 2 or more: a tally. */
  occurrences: number;
  /** The tally that it is one of in this view; null: of none. */
  countedIn: string | null;
  /** The status that it opened, as far as that holds in this view; null: none. */
  opens: string | null;
  status: boolean;
  stateViolence: boolean;
}

/** What a signal takes back, and how much of it. */
export interface Retracted {
  id: string;
  r: number;
}

/**
 * The counting signals of a view that have started by a day, in order of start, with the retractions that have: what
 * `project` goes on from (method §9). `retracts` names what a signal takes back.
 */
export function resolvedSignals(
  packed: PackedSignals,
  last: Day,
  retracts: ReadonlyMap<string, Retracted> = new Map(),
): ResolvedSignal[] {
  const started = startedBy(packed, last);
  const resolve = resolvedRow(started, retracts);
  return Array.from({ length: started.count }, (_, row) => resolve(row)).filter((one) => one !== null);
}

/** Makes the resolved signal of a row of a view; null: it does not count. */
export function resolvedRow(
  started: PackedSignals,
  retracts: ReadonlyMap<string, Retracted>,
): (row: number) => ResolvedSignal | null {
  // A tally whose happenings are all coded singly may count again once one of them is left out.
  const counts = (row: number) => started.counting[row] === 1 || started.tallies.get(row)?.weighs === true;
  const tallyOf = new Map<number, string>();
  for (const [row, { members }] of started.tallies)
    if (counts(row)) for (const member of members) tallyOf.set(member, started.ids[row] ?? "");
  return (row) => {
    const id = started.ids[row] ?? "";
    const family = FAMILIES[started.family[row] ?? 0];
    const end = started.end[row] ?? 0;
    if (!counts(row) || !family) return null;
    const opened = started.openers.get(row);
    return {
      id,
      family,
      start: started.start[row] ?? 0,
      end: Number.isFinite(end) ? end : null,
      intensity: started.intensity[row] ?? 0,
      evidence: started.evidence[row] ?? 0,
      retractions: started.retractions.get(row) ?? [],
      retracts: retracts.get(id) ?? null,
      occurrences: started.tallies.get(row)?.occurrences ?? 1,
      countedIn: tallyOf.get(row) ?? null,
      opens: opened === undefined || !counts(opened) ? null : (started.ids[opened] ?? null),
      status: started.status[row] === 1,
      stateViolence: started.stateViolence[row] === 1,
    };
  };
}

/**
 * Resolved signals in columns, in the one order of every sum: by start, then by id. Signals that `resolvedSignals` took
 * from a view give that view's numbers to the last digit. Links that held in the view hold, as far as both ends are there and of one
 * family and sign: what a tally has left is counted anew, so that a happening that is left out goes back to it.
 * The other generation is not kept, and asking for it throws RangeError.
 */
export function packResolved(signals: readonly ResolvedSignal[], generation: Generation = 1): PackedSignals {
  const order = orderByStart(
    signals.map(({ start }) => start),
    signals.map(({ id }) => id),
  );
  const count = order.length;
  const packed = { ...emptyColumns(count), ids: new Array<string>(count) };
  const linking: number[] = [];
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
    if (generation === 2) {
      if (isLinking(signal)) linking.push(row);
      packed.status[row] = signal.status ? 1 : 0;
      packed.stateViolence[row] = signal.stateViolence ? 1 : 0;
    }
    if (signal.retractions.length > 0) packed.retractions.set(row, signal.retractions);
  }
  const links = linksOf(linking, (row) => heldLinks(signals[order[row] ?? -1]), packed);
  return completed({ ...packed, ...links, generation }, oneGeneration);
}

/** A resolved signal as `linksOf` takes it: that a member lies within the days of its tally and that a status did not begin before its opener was settled when it was resolved. */
export function heldLinks(signal: ResolvedSignal | undefined) {
  if (!signal) return undefined;
  const tally = signal.occurrences > 1;
  const start = tally ? Number.NEGATIVE_INFINITY : signal.status ? Number.POSITIVE_INFINITY : signal.start;
  const end = tally ? Number.POSITIVE_INFINITY : (signal.end ?? (signal.status ? null : signal.start));
  return { ...signal, start, end, precision: "day" as const, scored: true };
}
