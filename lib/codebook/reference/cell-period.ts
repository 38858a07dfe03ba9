import { isolate } from "@/lib/codebook/isolate";
import { readCellDay } from "@/lib/codebook/tables/cell-days";
import type { DateOrder } from "@/lib/codebook/tables/table-mapping";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { periodAt, placeOfDay, placeOfPeriod, type Step } from "@/lib/engine/calendar/step-period";

/** What a cell says of time: a period as it is, or a day that lies in one; or why it says nothing. */
export type CellTime =
  | { kind: Step; period: string }
  | { kind: "day"; iso: string }
  | { kind: null; problem: string };

const WEEK = /^(\d{4})[-\s]?W(\d{1,2})$/i;
/**
 * Without a sign between them six figures, or the number of a day of a spreadsheet would be a month of the year 4565. Behind a point two figures: of the number 2025.10 a workbook keeps 2025.1, which is no January.
 */
const YEAR_FIRST = /^(?:(\d{4})(?:[-/\s]M?|\.?M|\.(?=\d{2}))(\d{1,2})|([12]\d{3})(\d{2}))$/i;
const MONTH_FIRST = /^(\d{1,2})[-./](\d{4})$/;
const NAMED = /^(\p{L}+)\.?[\s-]+(\d{4})$/u;
const YEAR = /^[12]\d{3}$/;

/**
 * Reads a cell as a week, month, year or day: `2025-W09`, `2025-03`, `202503`, `2025M03`, `03/2025`, `March 2025`, `2025`, and days as `readCellDay` does.
 * `readCellTime("Mar 2025", "named") // => { kind: "month", period: "2025-03" }`
 */
export function readCellTime(text: string, order: DateOrder): CellTime {
  const typed = text.trim();
  if (YEAR.test(typed)) return { kind: "year", period: typed };
  const [, weekYear = "", week = ""] = WEEK.exec(typed) ?? [];
  if (week !== "") return period("week", `${weekYear}-W${week.padStart(2, "0")}`, typed);
  const [, partedYear, partedMonth, joinedYear, joinedMonth] = YEAR_FIRST.exec(typed) ?? [];
  const [year = "", month = ""] = [partedYear ?? joinedYear, partedMonth ?? joinedMonth];
  if (month !== "") return period("month", `${year}-${month.padStart(2, "0")}`, typed);
  const [, first = "", last = ""] = MONTH_FIRST.exec(typed) ?? [];
  if (last !== "") return period("month", `${last}-${first.padStart(2, "0")}`, typed);
  const named = NAMED.exec(typed);
  // Named months are read as the days that begin with them are.
  const begins = named && readTypedDay(`1 ${named[1]} ${named[2]}`).iso;
  if (begins) return { kind: "month", period: begins.slice(0, 7) };
  const { iso, problem } = readCellDay(typed, order);
  return iso === null ? { kind: null, problem } : { kind: "day", iso };
}

function period(step: Step, text: string, typed: string): CellTime {
  if (placeOfPeriod(step, text) !== null) return { kind: step, period: text };
  return { kind: null, problem: `“${isolate(typed.slice(0, 40))}” is no ${step} of the calendar` };
}

/**
 * The period of a series that a cell names or its day lies in; or why there is none.
 * `cellPeriod("2025-03-14", "month", "named") // => { period: "2025-03", problem: null }`
 */
export function cellPeriod(
  text: string,
  step: Step,
  order: DateOrder,
): { period: string; problem: null } | { period: null; problem: string } {
  const time = readCellTime(text, order);
  if (time.kind === null) return { period: null, problem: time.problem };
  if (time.kind === "day")
    return { period: periodAt(step, placeOfDay(step, dayFromIso(time.iso))), problem: null };
  if (time.kind === step) return { period: time.period, problem: null };
  const typed = isolate(text.trim().slice(0, 40));
  return { period: null, problem: `“${typed}” is a ${time.kind}, and the series goes by the ${step}` };
}
