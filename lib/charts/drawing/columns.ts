import type { IndexSeries } from "@/lib/engine/index/index-series";
import type { Day } from "@/lib/engine/signals/signal";
import type { ChartColumns } from "./chart-view";
import { thinWithSundays } from "./thin-with-sundays";

/** Under so much evidence in hand a family is thin (method §4). */
export const THIN_EVIDENCE = 1;

/** A number for drawing and reading off to one decimal; NaN is no data. `drawn(1.8534679) // => 1.8535` */
export function drawn(value: number | undefined): number | null {
  // Nothing of a negative zero is drawn or read.
  return value === undefined || Number.isNaN(value) ? null : Math.round(value * 1e4) / 1e4 + 0;
}

/** The stretch `from … to` of a line that begins at `begin`; days that it does not cover are NaN. */
export function stretchOf(line: Float64Array, begin: Day, from: Day, to: Day): Float64Array {
  const cut = new Float64Array(to - from + 1).fill(Number.NaN);
  const first = Math.max(from, begin);
  const last = Math.min(to, begin + line.length - 1);
  if (first <= last) cut.set(line.subarray(first - begin, last - begin + 1), first - from);
  return cut;
}

/**
 * The lines of a range, thinned together so that all of them and one cursor share their days; Sundays stay. `supported` goes with the days
 * of the series; `parts` asks for what stands and what moves.
 */
export function chartColumns(
  series: IndexSeries | null,
  from: Day,
  to: Day,
  { supported, parts }: { supported: Uint8Array | null; parts: boolean } = { supported: null, parts: false },
): ChartColumns {
  const begin = series?.from ?? from;
  const cut = (line: Float64Array) => stretchOf(line, begin, from, to);
  const none = () => new Float64Array(to - from + 1).fill(Number.NaN);
  const index = series ? cut(series.index) : none();
  const warming = series ? cut(series.warming) : none();
  const cooling = series ? cut(series.cooling) : none();
  const scores = series ? series.score.map(cut) : Array.from({ length: 5 }, none);
  const evidence = series ? series.evidence.map(cut) : Array.from({ length: 5 }, none);
  const { standing = null, moving = null } = (parts && series) || {};
  const kept = thinWithSundays([index, warming, cooling, ...scores], from, to);
  const pick = (line: Float64Array) => kept.map((at) => drawn(line[at]));
  return {
    days: kept.map((at) => from + at),
    index: pick(index),
    warming: pick(warming),
    cooling: pick(cooling),
    weekBefore: kept.map((at) => drawn(series?.index[from + at - 7 - series.from])),
    scores: scores.map(pick),
    unsupported: kept.map((at) => supported?.[from + at - begin] === 0),
    parts: standing && moving ? { standing: pick(cut(standing)), moving: pick(cut(moving)) } : null,
    thin: scores.map((line, family) =>
      kept.map((at) => !Number.isNaN(line[at]) && (evidence[family]?.[at] ?? 0) < THIN_EVIDENCE),
    ),
  };
}

/** Position of the kept day nearest to a day. `nearest([1, 5, 9], 6) // => 1` */
export function nearest(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  const before = days[low - 1];
  return before !== undefined && day - before < (days[low] ?? 0) - day ? low - 1 : low;
}

/** The index on the kept day nearest to a day; null: no data. `indexOn({ days: [1, 8], index: [2, null] }, 3) // => 2` */
export function indexOn({ days, index }: Pick<ChartColumns, "days" | "index">, day: Day): number | null {
  return index[nearest(days, day)] ?? null;
}
