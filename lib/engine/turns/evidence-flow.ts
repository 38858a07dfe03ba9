import { weekday } from "@/lib/engine/calendar/iso-week";
import { type Arrival, arrivalOf } from "@/lib/engine/forces/arrival";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

const WEEK = 7;

/** New evidence by ISO week (method §6): what turning points are sought in. Element `w` is the week that begins on `mondayOf(flow, w)`. */
export interface EvidenceFlow {
  /** Monday of the first week. */
  monday: Day;
  weeks: number;
  /** Σ v·q of the counting signals that start in the week; 0 where none does. */
  flow: Float64Array;
  /** Counting signals that start in the week; of a tally the part of its happenings that falls into it. */
  count: Float64Array;
}

/**
 * The weekly flow of new evidence (method §6), from the ISO week of the first counting signal up to the last whole week: a
 * week that `to` cuts short is left out, since a week half seen is no calm one. Each signal speaks once, in the week of its
 * effective start, with what retractions left of it on that day; its fading and its later retractions are no new evidence.
 * With `trackedFrom` the flow begins in the week of the first counting signal that starts after that day: what already held
 * when tracking began is no news, and years of nobody looking are no calm. In generation 2 a tally is spread over its days, and a pair comes
 * once, at the opener. Null without such a signal and before the first
 * whole week. Cost O(signals + weeks), and a week more for each week of a tally.
 * Two signals of +4 that start on 2025-12-02 and 2025-12-07, to 2025-12-10: `{ monday: 20423, weeks: 1, flow: [8], count: [2] }`
 */
export function evidenceFlow(
  packed: PackedSignals,
  to: Day,
  trackedFrom: Day | null = null,
): EvidenceFlow | null {
  const since = trackedFrom ?? Number.NEGATIVE_INFINITY;
  let row = 0;
  while (row < packed.count && (packed.counting[row] === 0 || (packed.start[row] as number) <= since)) row++;
  if (row === packed.count) return null;
  const first = packed.start[row] as number;
  const monday = first - weekday(first) + 1;
  const weeks = Math.floor((to + 1 - monday) / WEEK);
  if (weeks < 1) return null;
  const flow = new Float64Array(weeks);
  const count = new Float64Array(weeks);
  for (; row < packed.count; row++) {
    const start = packed.start[row] as number;
    const week = Math.floor((start - monday) / WEEK);
    if (week >= weeks) break;
    const arrival = arrivalOf(packed, row);
    if (arrival) addArrival({ monday, weeks, flow, count }, arrival);
  }
  return { monday, weeks, flow, count };
}

function addArrival({ monday, weeks, flow, count }: EvidenceFlow, arrival: Arrival): void {
  const last = arrival.first + arrival.told - 1;
  for (let day = arrival.first; day <= last; ) {
    const week = Math.floor((day - monday) / WEEK);
    if (week >= weeks) return;
    const next = Math.min(last + 1, mondayOf({ monday }, week + 1));
    flow[week] = (flow[week] as number) + arrival.daily * (next - day);
    count[week] = (count[week] as number) + arrival.count * (next - day);
    day = next;
  }
}

/** The Monday that a week of a flow begins on. `mondayOf({ monday: 20423 }, 2) // => 20437` */
export function mondayOf({ monday }: Pick<EvidenceFlow, "monday">, week: number): Day {
  return monday + WEEK * week;
}
