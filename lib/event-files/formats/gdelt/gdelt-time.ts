import { civilOfDay, dayOfCivil } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { RowTime } from "@/lib/event-files/rows/event-row";

/** GDELT dates an event so many days back when the text says “last week”, “last month”, “last year”, “ten years ago”. */
const ARTIFICIAL_GAPS = new Set([7, 30, 365, 3650]);
/** Rows of the back file carry the day on which it was loaded, so that their gaps say nothing. */
const LAST_BACK_FILE_DAY = 20130331;

/**
 * The day of a date written as the number YYYYMMDD; null: the calendar has none.
 * `dayOfNumber(20240105) // => 19727`, `dayOfNumber(20240231) // => null`
 */
export function dayOfNumber(written: number): Day | null {
  const civil = {
    year: Math.floor(written / 10_000),
    month: Math.floor(written / 100) % 100,
    dayOfMonth: written % 100,
  };
  if (civil.month < 1 || civil.month > 12) return null;
  const day = dayOfCivil(civil);
  return civilOfDay(day).dayOfMonth === civil.dayOfMonth && civil.dayOfMonth > 0 ? day : null;
}

/**
 * Whether a row is of the back file: loaded before the daily files begin on 1 April 2013. Its rows have no address, but copies fill them up with an empty one. `isBackFile(20130203) // => true`
 */
export function isBackFile(added: number): boolean {
  return added <= LAST_BACK_FILE_DAY;
}

/**
 * When a row of GDELT happened. One dated exactly 7, 30, 365 or 3,650 days before the day it was added carries a made-up day and stands on the day it was added,
 * with its date as `written`; rows of the back file are exempt. null: one of the two is no day of the calendar. Source: counted in its files, where no gap but these and 1 occurs.
 * `gdeltTime(20181024, 20191024)?.doubt // => "artificial"`
 */
export function gdeltTime(sqlDate: number, added: number): RowTime | null {
  const [dated, known] = [dayOfNumber(sqlDate), dayOfNumber(added)];
  if (dated === null || known === null) return null;
  const artificial = ARTIFICIAL_GAPS.has(known - dated) && !isBackFile(added);
  const day = artificial ? known : dated;
  return {
    first: day,
    last: day,
    precision: "day",
    doubt: artificial ? "artificial" : null,
    written: String(sqlDate),
  };
}
