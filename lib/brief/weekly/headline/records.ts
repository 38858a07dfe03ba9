import { formatMonth } from "@/lib/charts/format/format";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { NewsWeek } from "./news-week";

/** A record under half a year old is none to tell of. */
const RECORD_WEEKS = 26;

type Past = Pick<NewsWeek, "sundays" | "arrows" | "firstSunday">;

/** Since when no value of a line was as large as its last: “Mar 2024”; null: not for half a year, or it is not known how long. */
function largestSince({ firstSunday }: Past, line: readonly (number | null)[]): string | null {
  const last = line.length - 1;
  const now = line[last];
  if (now === undefined || now === null || last < RECORD_WEEKS) return null;
  for (let at = last - 1; at >= 0; at--) {
    const value = line[at] ?? null;
    if (value === null || value < now) continue;
    return last - at < RECORD_WEEKS ? null : formatMonth(isoFromDay(dayFromIso(firstSunday) + 7 * at));
  }
  return "tracking began";
}

/** Since when the index moved by no more in one week, the way of its newest change. `// => "Oct 2025"` */
export function largestMoveSince(past: Past): string | null {
  const steps = past.sundays.map((value, at) => {
    const before = past.sundays[at - 1] ?? null;
    return value === null || before === null ? null : value - before;
  });
  const way = Math.sign(steps.at(-1) ?? 0);
  return way === 0
    ? null
    : largestSince(
        past,
        steps.map((step) => (step === null ? null : way * step)),
      );
}

/** Since when the index was no higher, or no lower, on a Sunday. */
export function extremeSince(past: Past): { word: "highest" | "lowest"; since: string } | null {
  const highest = largestSince(past, past.sundays);
  if (highest !== null) return { word: "highest", since: highest };
  const lowest = largestSince(
    past,
    past.sundays.map((value) => (value === null ? null : -value)),
  );
  return lowest === null ? null : { word: "lowest", since: lowest };
}

/** How many weeks in a row have had the newest arrow. */
export function streakOf({ arrows }: Past): number {
  const last = arrows.at(-1) ?? null;
  if (last === null || last === "level") return 0;
  const other = arrows.findLastIndex((arrow) => arrow !== last);
  return arrows.length - 1 - other;
}

/** The mean of the last 52 Sundays, where half of them have a figure. */
export function yearMean({ sundays }: Past): number | null {
  const told = sundays.slice(-52).filter((value) => value !== null);
  return told.length < RECORD_WEEKS ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}
