import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { isoWeekOf, parseIsoWeek, shiftWeek } from "@/lib/engine/calendar/iso-week";
import { zonedMoment } from "./zoned-moment";

/** When weeks are closed: their facts frozen and their summaries drafted. */
export interface CloseTime {
  /** 1 Monday … 7 Sunday, of the week after. */
  weekday: number;
  /** “06:00” */
  time: string;
  /** A zone of the IANA database. */
  zone: string;
}

/**
 * The moment at which an ISO week is closed: on the weekday of the week after it.
 * `closeOf("2025-W49", { weekday: 1, time: "06:00", zone: "Asia/Dushanbe" }).toISOString() // => "2025-12-08T01:00:00.000Z"`
 */
export function closeOf(week: string, { weekday, time, zone }: CloseTime): Date {
  const span = parseIsoWeek(week);
  if (!span) throw new RangeError(`“${week.slice(0, 40)}” is no ISO week`);
  return zonedMoment(isoFromDay(span.sunday + weekday), time, zone);
}

/** The newest week that is closed at a moment. */
export function lastClosed(now: Date, close: CloseTime): string {
  let week = isoWeekOf(dayFromIso(now.toISOString().slice(0, 10)));
  while (closeOf(week, close) > now) week = shiftWeek(week, -1);
  return week;
}

/** The next week that will be closed, and when. */
export function nextClose(now: Date, close: CloseTime): { week: string; at: Date } {
  const week = shiftWeek(lastClosed(now, close), 1);
  return { week, at: closeOf(week, close) };
}
