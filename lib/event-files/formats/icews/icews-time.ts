import { isoDayOrNull } from "@/lib/codebook/date-reading";
import type { RowTime } from "@/lib/event-files/rows/event-row";
import type { FileShape } from "@/lib/event-files/rows/file-shape";

const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * The day of a row of ICEWS in the one form that its file has; null: it is not in that form, or no day.
 * `icewsTime("1/5/2017", "m/d/Y")?.first // => 17171`, `icewsTime("1/5/2017", "YYYY-MM-DD") // => null`
 */
export function icewsTime(written: string, dates: FileShape["dates"]): RowTime | null {
  const day = isoDayOrNull(dates === "m/d/Y" ? isoOf(written) : written);
  return day === null ? null : { first: day, last: day, precision: "day", doubt: null, written };
}

function isoOf(written: string): string {
  const [, month = "", day = "", year = ""] = MONTH_FIRST.exec(written) ?? [];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
