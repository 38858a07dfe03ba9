import { drawn, stretchOf } from "@/lib/charts/drawing/columns";
import { thinWithSundays } from "@/lib/charts/drawing/thin-with-sundays";
import { valueAxis } from "@/lib/charts/drawing/ticks";
import { formatDay, signed } from "@/lib/charts/format/format";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { IndexSeries } from "@/lib/engine/index/index-series";
import type { Day } from "@/lib/engine/signals/signal";

/** Two lines of the index over the same days, ready to draw; null: no data. */
export interface TwoLines {
  from: Day;
  to: Day;
  days: Day[];
  before: (number | null)[];
  after: (number | null)[];
  axis: { low: number; high: number; ticks: number[] };
}

/** The stretch `from … to` of both lines, thinned together, Sundays kept; the earlier vintage covers its days until `thenLast`. */
export function twoLines(
  series: { before: IndexSeries | null; after: IndexSeries | null },
  range: { from: Day; to: Day; thenLast: Day },
): TwoLines {
  const { from, to, thenLast } = range;
  const cut = (line: IndexSeries | null) =>
    line ? stretchOf(line.index, line.from, from, to) : new Float64Array(to - from + 1).fill(Number.NaN);
  const then = cut(series.before);
  if (thenLast < to) then.fill(Number.NaN, Math.max(0, thenLast - from + 1));
  const now = cut(series.after);
  const kept = thinWithSundays([then, now], from, to);
  const pick = (line: Float64Array) => kept.map((at) => drawn(line[at]));
  return {
    from,
    to,
    days: kept.map((at) => from + at),
    before: pick(then),
    after: pick(now),
    axis: valueAxis([...then, ...now].filter((value) => !Number.isNaN(value))),
  };
}

/** The two lines as a cursor reads them, that of now first; `explained` is the day whose gap is told below. */
export function twoLinesView(lines: TwoLines & Pick<LinesView, "unsearched">, explained: Day): LinesView {
  const { from, to, days, axis, unsearched } = lines;
  const line = (key: "after" | "before", name: string) => {
    const values = lines[key];
    const last = values.findLastIndex((value) => value !== null);
    const [day, value] = [days[last], values[last]];
    return { key, name, values, end: day === undefined || value == null ? null : { day, value } };
  };
  return {
    scale: "calendar",
    from,
    to,
    axis,
    days,
    lines: [line("after", "now"), line("before", "then")],
    unsearched,
    marks: [{ day: explained, words: "the day explained below" }],
  };
}

/** Closed pieces between the two lines, wherever both are there: positions in `days`, first and last. */
export function sharedStretches({ before, after }: Pick<TwoLines, "before" | "after">): [number, number][] {
  const stretches: [number, number][] = [];
  for (const [at, value] of before.entries()) {
    if (value === null || (after[at] ?? null) === null) continue;
    const last = stretches.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else stretches.push([at, at]);
  }
  return stretches;
}

/**
 * Both lines in a sentence, for who cannot see them: the last day that both have, and where they lie furthest apart.
 * `// => "On 30 Nov 2025 the line of then stands at −9.4 and the line of now at +1.9. They lie furthest apart on …"`
 */
export function twoLinesSummary({
  days,
  before,
  after,
}: Pick<TwoLines, "days" | "before" | "after">): string {
  const pairs = days.flatMap((day, at) => {
    const [a, b] = [before[at] ?? null, after[at] ?? null];
    return a === null || b === null ? [] : [{ day, was: a, is: b }];
  });
  const last = pairs.at(-1);
  if (!last) return "There is no day of this range on which both lines have data.";
  const gap = (pair: typeof last) => pair.is - pair.was;
  const widest = pairs.reduce((most, pair) => (Math.abs(gap(pair)) > Math.abs(gap(most)) ? pair : most));
  const on = ({ day }: typeof last) => formatDay(isoFromDay(day));
  const ends = `On ${on(last)} the line of then stands at ${signed(last.was)} and the line of now at ${signed(last.is)}.`;
  if (Math.abs(gap(widest)) < 0.05) return `${ends} They never lie as much as 0.1 points apart.`;
  return `${ends} They lie furthest apart on ${on(widest)}: ${signed(widest.was)} then, ${signed(widest.is)} now.`;
}
