import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { civilOfDay, dayOfCivil } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Day, Precision } from "@/lib/engine/signals/signal";
import type { RowTime } from "@/lib/event-files/rows/event-row";
import type { FileShape, ReadChoices } from "@/lib/event-files/rows/file-shape";

type Meaning = NonNullable<ReadChoices["acledPrecision"]>;

/**
 * What `time_precision` says of a day, by the meaning that was chosen of its two published ones: ACLED’s codebook (a copy of its text of October 2024) and mapme.biodiversity read 2 as a week and 3 as a month,
 * the codebook in the package acledR reads 2 as a week or weekend and 3 as the middle of one.
 */
const SAYS: Record<Meaning, Partial<Record<string, Precision>>> = {
  "week-month": { "1": "day", "2": "week", "3": "month" },
  "week-midweek": { "1": "day", "2": "week", "3": "week" },
};

const FIGURES = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const WITH_MONTH = /^\d{1,2} \p{L}+ \d{4}$/u;

/**
 * When an event of ACLED happened: its day, or the whole week (Monday to Sunday) or month that its day stands for. null: day or precision cannot be read.
 * `acledTime("16 January 2024", "3", "d month Y", "week-month")` is 1 to 31 January 2024, precision month.
 */
export function acledTime(
  written: string,
  timePrecision: string,
  dates: FileShape["dates"],
  meaning: Meaning,
): RowTime | null {
  const day = acledDay(written, dates);
  const precision = SAYS[meaning][timePrecision];
  if (day === null || precision === undefined) return null;
  if (precision === "day") return { first: day, last: day, precision, doubt: null, written };
  return {
    first: firstDay(day, precision),
    last: lastDayOfPeriod(day, precision),
    precision,
    doubt: "span",
    written,
  };
}

function firstDay(day: Day, precision: Precision): Day {
  if (precision === "week") return day - weekday(day) + 1;
  return dayOfCivil({ ...civilOfDay(day), dayOfMonth: 1 });
}

/**
 * The day of `event_date` in the one form that its file has; null: it is not in that form, or no day.
 * `acledDay("05-01-2024", "d-m-Y") // => 19727`, `acledDay("2024-01-05", "d-m-Y") // => null`
 */
export function acledDay(written: string, dates: FileShape["dates"]): Day | null {
  if (dates === "YYYY-MM-DD") return isoDayOrNull(written);
  if (dates === "d month Y")
    return WITH_MONTH.test(written) ? isoDayOrNull(readTypedDay(written).iso ?? "") : null;
  const [, day = "", month = "", year = ""] = (dates === "d-m-Y" && FIGURES.exec(written)) || [];
  return isoDayOrNull(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
