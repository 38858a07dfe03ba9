import { weekday } from "@/lib/engine/calendar/iso-week";
import { arrivalOf } from "@/lib/engine/forces/arrival";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { Coverage } from "@/lib/engine/support/coverage";
import type { DatedStreams, WeeklyStream } from "./stream";
import { weekExposure } from "./week-exposure";

const WEEK = 7;

/** Which weeks, and what was searched in them. */
export interface StreamRange {
  /** Null: every day is held for searched. */
  coverage: Coverage | null;
  /** What started by the end of this day is no news. Null: the weeks begin with the first counting signal. */
  trackedFrom: Day | null;
  /** Last day; a week that it cuts short is left out. */
  to: Day;
  /** Signals of one family only; else all. */
  family?: Family;
}

/** New evidence on each of some days in a row. */
interface Spread {
  from: Day;
  to: Day;
  /** v·q a day, signed. */
  daily: number;
  /** Happenings a day. */
  count: number;
}

/**
 * The two streams of new evidence by ISO week of start (method-2 §6), from the week after whose first day tracking runs up to the last
 * whole week. A tally is spread over its days as n′; a pair comes once, at the opener; a happening that is dated to more than a month is spread
 * evenly over the days on which it may have been; what started on or before `trackedFrom`, or counts 0 on its first day, is in neither.
 * Null without a whole week, and where nothing tells where to begin. Cost O(signals + days).
 * +4 on 2025-12-02 and −3 on the 9th, tracked from 2025-11-30, to 2025-12-14: `{ monday: 20423, weeks: 2, contact: { count: [1, 0] … }, strain: { count: [0, 1] … } }`
 */
export function weeklyStreams(packed: PackedSignals, range: StreamRange): DatedStreams | null {
  const tracked = range.trackedFrom ?? (packed.first === null ? null : packed.first - 1);
  if (tracked === null) return null;
  const from = tracked + 1;
  const monday = from - weekday(from) + 1;
  const weeks = Math.floor((range.to + 1 - monday) / WEEK);
  if (weeks < 1) return null;
  const exposure = weekExposure(range.coverage, { monday, weeks, from });
  const streams = { monday, weeks, exposure, contact: emptyStream(weeks), strain: emptyStream(weeks) };
  const family = range.family === undefined ? null : FAMILIES.indexOf(range.family);
  for (let row = 0; row < packed.count; row++) {
    if ((packed.start[row] as number) <= tracked || (family !== null && packed.family[row] !== family))
      continue;
    const spread = spreadOf(packed, row);
    if (spread && spread.daily !== 0)
      addSpread(
        spread.daily > 0 ? streams.contact : streams.strain,
        { ...spread, from: Math.max(from, spread.from) },
        monday,
      );
  }
  return streams;
}

function emptyStream(weeks: number): WeeklyStream {
  return { count: new Float64Array(weeks), weight: new Float64Array(weeks) };
}

/** The days over which the evidence of a row comes in: those of its arrival, or those on which a vaguely dated happening may have been. */
function spreadOf(packed: PackedSignals, row: number): Spread | null {
  const arrival = arrivalOf(packed, row);
  if (!arrival) return null;
  const { first, told, daily, count } = arrival;
  const possible = packed.vagueFrom.get(row);
  if (possible === undefined) return { from: first, to: first + told - 1, daily, count };
  const days = first - possible + 1;
  return { from: possible, to: first, daily: daily / days, count: count / days };
}

function addSpread({ count, weight }: WeeklyStream, spread: Spread, monday: Day): void {
  for (let day = spread.from; day <= spread.to; ) {
    const week = Math.floor((day - monday) / WEEK);
    if (week >= count.length) return;
    const next = Math.min(spread.to + 1, monday + WEEK * (week + 1));
    count[week] = (count[week] as number) + spread.count * (next - day);
    weight[week] = (weight[week] as number) + Math.abs(spread.daily) * (next - day);
    day = next;
  }
}
