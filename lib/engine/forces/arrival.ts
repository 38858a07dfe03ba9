import { fullForce, leftByRetractions } from "@/lib/engine/index/force";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

/** New evidence as it comes in: at once, or spread over days. */
export interface Arrival {
  first: Day;
  /** Days over which it is spread evenly; 1: it comes at once. */
  days: number;
  /** Of those days, how many the view tells of. */
  told: number;
  /** v·q on each of those days, with what retractions had left of it on the first. */
  daily: number;
  /** Happenings on each of those days. */
  count: number;
}

/**
 * How the signal of a row comes in as new evidence (method §6, method-2 §6): once, on its first day; a tally as n′ spread over its days; a pair
 * once, at the opener, as the larger of the two. Null where it does not count, and for a status that comes with its opener.
 */
export function arrivalOf(packed: PackedSignals, row: number): Arrival | null {
  if (packed.counting[row] === 0) return null;
  const opener = packed.openedBy.get(row);
  if (opener !== undefined && packed.counting[opener] === 1) return null;
  const first = packed.start[row] as number;
  const own = weightOnFirstDay(packed, row);
  const tally = packed.tallies.get(row);
  if (tally) {
    const days = (packed.end[row] as number) - first + 1;
    const told = Math.min(packed.end[row] as number, packed.until) - first + 1;
    return { first, days, told, daily: (own * tally.left) / days, count: tally.left / days };
  }
  const opened = packed.openers.get(row);
  const status = opened === undefined ? 0 : weightOnFirstDay(packed, opened);
  const larger = Math.abs(status) > Math.abs(own) ? status : own;
  return { first, days: 1, told: 1, daily: larger, count: 1 };
}

function weightOnFirstDay(packed: PackedSignals, row: number): number {
  return fullForce(packed, row) * leftByRetractions(packed, row, packed.start[row] as number);
}
