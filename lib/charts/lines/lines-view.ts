import { drawn, nearest, stretchOf } from "@/lib/charts/drawing/columns";
import { thin } from "@/lib/charts/drawing/thin";
import { valueAxis } from "@/lib/charts/drawing/ticks";
import { isolate } from "@/lib/codebook/isolate";

/** A line by the day, from `begin` on; NaN and days that it does not cover are gaps. */
export interface DayLine {
  key: string;
  name: string;
  begin: number;
  line: Float64Array;
}

/** One line of a chart of several. */
export interface LineInView {
  key: string;
  /** Ready to stand in a sentence: a name of other direction is set apart. */
  name: string;
  /** On the days of the view; null: a gap. */
  values: (number | null)[];
  /** Where the line ends; null: it has no point in the view. */
  end: { day: number; value: number } | null;
}

/** Several lines in one chart: plain data, it crosses from server to browser. */
export interface LinesView {
  /** Days of the calendar, or days since each line's own event. */
  scale: "calendar" | "event";
  from: number;
  to: number;
  axis: { low: number; high: number; ticks: number[] };
  days: number[];
  lines: LineInView[];
  /** Days that nobody searched and that are drawn all the same, both ends included. */
  unsearched: { from: number; to: number }[];
  /** The last coded day, where lines go on behind it as if nothing more happened. */
  codedTo?: number;
  /** What stands on a day beside the lines, in a few words. */
  marks?: { day: number; words: string }[];
}

const MOST_POINTS = 400;

/**
 * Lines of several beginnings and ends on shared days `from … to`: extremes kept, and every seventh day counted back from
 * the last, so that a cursor can move by whole weeks. All lines share one axis. `unsearched` are days of them that nobody searched.
 */
export function linesView(
  scale: LinesView["scale"],
  lines: readonly DayLine[],
  from: number,
  to: number,
  unsearched: LinesView["unsearched"] = [],
): LinesView {
  const cut = lines.map(({ line, begin }) => stretchOf(line, begin, from, to));
  const weekly = Array.from({ length: Math.floor((to - from) / 7) + 1 }, (_, week) => to - from - 7 * week);
  const kept = [...new Set([...weekly, ...thin(cut, MOST_POINTS)])].sort((a, b) => a - b);
  const days = kept.map((at) => from + at);
  const drawnLines = lines.map(({ key, name }, which) => {
    const values = kept.map((at) => drawn(cut[which]?.[at]));
    const last = values.findLastIndex((value) => value !== null);
    const [day, value] = [days[last], values[last]];
    return {
      key,
      name: isolate(name),
      values,
      end: day === undefined || value == null ? null : { day, value },
    };
  });
  const known = drawnLines.flatMap(({ values }) => values.filter((value) => value !== null));
  return { scale, from, to, axis: valueAxis(known), days, lines: drawnLines, unsearched };
}

/**
 * Where the signs of a line stand that tell it from the others without colour: about `most` of them, evenly, set off from
 * those of its neighbours. Positions in `days` that have a value.
 */
export function signPlaces(view: LinesView, which: number, most: number): number[] {
  const step = (view.to - view.from) / most;
  const places = Array.from({ length: most }, (_, at) => {
    const wanted = view.from + (at + (which + 0.5) / Math.max(1, view.lines.length)) * step;
    return nearest(view.days, wanted);
  });
  return [...new Set(places)].filter((at) => (view.lines[which]?.values[at] ?? null) !== null);
}

/** Where a cursor rests before it is moved: the last place at which every line that has points has one. */
export function restingPlace({ days, lines }: Pick<LinesView, "days" | "lines">): number {
  const present = lines.filter(({ end }) => end !== null);
  const shared = days.findLastIndex((_, at) => present.every(({ values }) => (values[at] ?? null) !== null));
  return shared < 0 || present.length === 0 ? days.length - 1 : shared;
}
