import type { DateOrder } from "@/lib/codebook/tables/table-mapping";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { placeOfPeriod, type Step } from "@/lib/engine/calendar/step-period";
import { type CellTime, readCellTime } from "./cell-period";

/** Headings of a column of times, and words by which a heading says what figures are counted by: “tonnes per year”. */
const NAMES_TIME = /\b(?:years?|quarters?|months?|weeks?|days?|dates?|times?|periods?|when)\b/i;
const COUNTED_BY = /\b(?:per|an?|each|every)\b/i;
/** Between the words of `TIME_PERIOD` and `refYear`. */
const WORD_ENDS = /_|(?<=[a-z])(?=[A-Z])/g;
/** Years that tables are about; a figure of four digits outside of them is likely to be none. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const UNLIKELY = 0.25;
/** A column is no worse than another that holds twice as many times. */
const NEARLY = 0.5;
/** Days as far apart still follow one another, in a table by the year. */
const YEAR_DAYS = 366;

/**
 * The column that is likely to hold the times of a table: of those that can be read so the one whose heading names a time, else the one whose times adjoin, since a column of figures such as 1450 and 2040 reads as years as well.
 * `timeColumn(["t", ""], [["1450", "2040"], ["2020", "2021"]], "named") // => 1`
 */
export function timeColumn(
  headings: readonly string[],
  columns: readonly (readonly string[])[],
  order: DateOrder,
): number {
  const judged = columns.map((cells, column) => {
    const times = cells.map((cell) => readCellTime(cell, order));
    const rows = Math.max(1, cells.length);
    return {
      column,
      share: times.filter(({ kind }) => kind !== null).length / rows,
      likely: times.reduce((sum, time) => sum + likelihood(time), 0) / rows,
      adjoining: adjoiningPairs(times) / rows,
      named: namesTime(headings[column] ?? ""),
    };
  });
  const readable = nearlyBest(judged, "share");
  const named = readable.filter(({ named }) => named);
  const [first] = nearlyBest(named.length > 0 ? named : readable, "likely").sort(
    (a, b) => b.adjoining - a.adjoining || b.share - a.share || a.column - b.column,
  );
  return first?.column ?? 0;
}

function nearlyBest<T extends Record<"share" | "likely", number>>(
  judged: readonly T[],
  by: "share" | "likely",
): T[] {
  const best = judged.reduce((most, one) => Math.max(most, one[by]), 0);
  return judged.filter((one) => one[by] >= NEARLY * best);
}

function namesTime(heading: string): boolean {
  const words = heading.replace(WORD_ENDS, " ");
  return NAMES_TIME.test(words) && !COUNTED_BY.test(words);
}

function likelihood(time: CellTime): number {
  if (time.kind === null) return 0;
  const year = Number((time.kind === "day" ? time.iso : time.period).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? 1 : UNLIKELY;
}

/** How many times follow upon one of the same kind. */
function adjoiningPairs(times: readonly CellTime[]): number {
  const places = new Map<Step | "day", Set<number>>();
  for (const time of times) {
    if (time.kind === null) continue;
    const place = time.kind === "day" ? dayFromIso(time.iso) : placeOfPeriod(time.kind, time.period);
    if (place !== null) places.set(time.kind, (places.get(time.kind) ?? new Set()).add(place));
  }
  return [...places].reduce((sum, [kind, found]) => {
    const sorted = [...found].sort((a, b) => a - b);
    const reach = kind === "day" ? YEAR_DAYS : 1;
    return sum + sorted.filter((place, at) => at > 0 && place - (sorted[at - 1] ?? place) <= reach).length;
  }, 0);
}
