import type { CompareOf } from "@/lib/charts/lines/compare-of";
import { type DayLine, type LinesView, linesView } from "@/lib/charts/lines/lines-view";
import { tableDays } from "@/lib/charts/tables/table-days";
import type { Day } from "@/lib/engine/signals/signal";
import { type Compared, lineOf } from "./compared";

/** Days of a comparison, or weeks before and after the events. */
export type CompareAlignment =
  | { by: "calendar"; from: Day; to: Day }
  | { by: "event"; events: ReadonlyMap<string, Day>; before: number; after: number; fromZero: boolean };

/** Values of all lines at one place, in the order of the lines. Place: a day, or days since the event. */
export interface CompareRow {
  place: number;
  values: (number | null)[];
}

export interface CompareLines {
  view: LinesView;
  /** The newest first, as often as `every` says. */
  rows: CompareRow[];
  every: string;
  /** Relationships without a line, with the reason in words. */
  absent: { slug: string; name: string; why: string }[];
}

const WEEK = 7;

/** The lines of several relationships in one chart and one table. */
export function compareLines(
  compared: readonly Compared[],
  of: CompareOf,
  how: CompareAlignment,
): CompareLines {
  const lines = alignedLines(compared, of, how);
  const calendar = how.by === "calendar";
  const from = calendar ? how.from : -how.before * WEEK;
  const to = calendar ? how.to : how.after * WEEK;
  const view = linesView(how.by, lines, from, to);
  const listed = calendar ? tableDays(from, to) : { days: fortnights(from, to), every: "every second week" };
  const absent = view.lines.flatMap(({ key, name, end }) =>
    end === null ? [{ slug: key, name, why: whyAbsent(how, key) }] : [],
  );
  return { view, rows: rowsOf(lines, listed.days), every: listed.every, absent };
}

function whyAbsent(how: CompareAlignment, slug: string): string {
  if (how.by === "calendar") return "has no data in this range";
  if (!how.events.has(slug)) return "has no event day";
  return how.fromZero
    ? "has no level on the eve of its event to start from"
    : "has no data around its event day";
}

/** Values of lines on given days, null: a gap. */
function rowsOf(lines: readonly DayLine[], days: readonly number[]): CompareRow[] {
  return days.map((place) => ({
    place,
    values: lines.map(({ line, begin }) => {
      const value = line[place - begin];
      return value === undefined || Number.isNaN(value) ? null : value;
    }),
  }));
}

/** Every day of the comparison, the earliest first. */
export function dailyRows(compared: readonly Compared[], of: CompareOf, how: CompareAlignment): CompareRow[] {
  const from = how.by === "calendar" ? how.from : -how.before * WEEK;
  const to = how.by === "calendar" ? how.to : how.after * WEEK;
  const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return rowsOf(alignedLines(compared, of, how), days);
}

function fortnights(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = to - (((to % 14) + 14) % 14); day >= from; day -= 14) days.push(day);
  return days;
}

/** The lines on their common axis, each moved by its event and, where asked for, down to its level on the eve of it. */
function alignedLines(compared: readonly Compared[], of: CompareOf, how: CompareAlignment): DayLine[] {
  return compared.map((one) => {
    const whole = lineOf(one, of);
    if (how.by === "calendar") return whole;
    const event = how.events.get(one.slug);
    if (event === undefined) return { ...whole, line: new Float64Array() };
    const moved = { ...whole, begin: whole.begin - event };
    if (!how.fromZero) return moved;
    // The eve, so that the step of the event itself is part of the line and not its zero.
    const level = whole.line[event - 1 - whole.begin] ?? Number.NaN;
    return { ...moved, line: whole.line.map((value) => value - level) };
  });
}
