import type { Doubts } from "@/lib/engine/draws/doubts";
import type { DrawnRows } from "@/lib/engine/draws/history/drawn-rows";
import type { Day, Retraction } from "@/lib/engine/signals/signal";

const NEVER = Number.POSITIVE_INFINITY;
const NONE: readonly Retraction[] = [];

/** The first day on which the force of a row may be other than 0 in any draw. */
export function rowFirstDay(rows: DrawnRows, row: number): Day {
  const { packed } = rows;
  let first = ownFirstDay(rows, row);
  for (const member of packed.tallies.get(row)?.members ?? [])
    first = Math.min(first, ownFirstDay(rows, member));
  const opened = packed.openers.get(row);
  return opened === undefined ? first : Math.min(first, ownFirstDay(rows, opened));
}

function ownFirstDay({ packed, doubts }: DrawnRows, row: number): Day {
  return Math.min(doubts.earliestStart[row] as Day, packed.start[row] as Day);
}

/** The first day on which a signal, row `was` of a view and row `is` of a later one, may have another force in any draw; Infinity: none. */
export function rowChange(before: DrawnRows, was: number, now: DrawnRows, is: number): Day {
  const first = Math.min(rowFirstDay(before, was), rowFirstDay(now, is));
  if (isLinked(before, was) || isLinked(now, is))
    return sameLinks(before, was, now, is) && ownChange(before, was, now, is) === NEVER ? NEVER : first;
  return Math.max(first, ownChange(before, was, now, is));
}

function isLinked({ packed }: DrawnRows, row: number): boolean {
  return packed.tallies.has(row) || packed.openers.has(row);
}

const SAME_DOUBTS = [
  "lowest",
  "highest",
  "sigma",
  "earliestStart",
  "latestStart",
  "idLow",
  "idHigh",
] as const;
const SAME_COLUMNS = ["family", "evidence", "intensity"] as const;

/** Days before the row's first: it is another from its start on. */
const ALWAYS = Number.NEGATIVE_INFINITY;

function ownChange(before: DrawnRows, was: number, now: DrawnRows, is: number): number {
  for (const name of SAME_COLUMNS)
    if (!Object.is(before.packed[name][was], now.packed[name][is])) return ALWAYS;
  for (const name of SAME_DOUBTS)
    if (!Object.is(before.doubts[name][was], now.doubts[name][is])) return ALWAYS;
  const retracted = retractionChange(
    before.packed.retractions.get(was) ?? NONE,
    now.packed.retractions.get(is) ?? NONE,
  );
  return Math.min(retracted, endChange(before.doubts, was, now.doubts, is));
}

function retractionChange(one: readonly Retraction[], other: readonly Retraction[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [a, b] = [one[at], other[at]];
    if (a?.start !== b?.start || a?.r !== b?.r) return Math.min(a?.start ?? NEVER, b?.start ?? NEVER);
  }
  return NEVER;
}

function endChange(one: Doubts, was: number, other: Doubts, is: number): number {
  const [a, b] = [one.earliestEnd[was] as number, other.earliestEnd[is] as number];
  const same = one.latestEnd[was] === other.latestEnd[is] && one.oneDay[was] === other.oneDay[is];
  // An end moves the start of a draw only where both lie in one period, whose first day is then the earliest of both.
  return same && a === b ? NEVER : Math.min(a, b);
}

/** Whether a tally tells of the same happenings, and an event opened the same status, as far as draws can tell. */
function sameLinks(before: DrawnRows, was: number, now: DrawnRows, is: number): boolean {
  return (
    JSON.stringify(tallyOf(before, was)) === JSON.stringify(tallyOf(now, is)) &&
    sameOpened(before, was, now, is)
  );
}

/** All that n′ is formed from: a member counts by its id and its evidence. */
function tallyOf({ packed }: DrawnRows, row: number) {
  const tally = packed.tallies.get(row);
  if (!tally) return null;
  const members = tally.members.filter((member) => packed.counting[member] === 1);
  return {
    occurrences: tally.occurrences,
    days: [packed.start[row], packed.end[row], String(packed.until)],
    members: members.map((member) => [packed.ids[member], packed.evidence[member]]),
  };
}

function sameOpened(before: DrawnRows, was: number, now: DrawnRows, is: number): boolean {
  const one = countingOpened(before, was);
  const other = countingOpened(now, is);
  if (one === undefined || other === undefined) return one === other;
  return before.packed.ids[one] === now.packed.ids[other] && ownChange(before, one, now, other) === NEVER;
}

function countingOpened({ packed }: DrawnRows, row: number): number | undefined {
  const opened = packed.openers.get(row);
  return opened === undefined || packed.counting[opened] === 0 ? undefined : opened;
}
