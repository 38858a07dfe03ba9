import { dayFromIso } from "@/lib/engine/calendar/day";

const END_OF_DAY = "T23:59:59.999Z";
// A plus sign that was not written as %2B arrives as a space.
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(?:Z|([-+ ])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;

/** Whether a moment is the end of a day, which addresses write as the day alone. */
export function isEndOfDay(moment: string): boolean {
  return moment.endsWith(END_OF_DAY);
}

/**
 * The moment of a day (its last millisecond in universal time) or of an ISO 8601 time with its offset, as ISO time in universal time to
 * the millisecond; null: neither, or outside the calendar. `codedMoment("2025-11-30") // => "2025-11-30T23:59:59.999Z"`,
 * `codedMoment("2025-12-01T02:15+05:00") // => "2025-11-30T21:15:00.000Z"`
 */
export function codedMoment(text: string): string | null {
  if (isDay(text)) return `${text}${END_OF_DAY}`;
  const parts = MOMENT.exec(text);
  if (!parts) return null;
  const [, day = "", hour, minute, second = "0", fraction = "", sign, ahead = "0", aheadMinutes = "0"] =
    parts;
  if (!isDay(day)) return null;
  const minutes = (Number(ahead) * 60 + Number(aheadMinutes)) * (sign === "-" ? -1 : 1);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  const local = Date.parse(`${day}T${hour}:${minute}:00.000Z`) + Number(second) * 1000 + milliseconds;
  const moment = new Date(local - minutes * 60_000).toISOString();
  return isDay(moment.slice(0, 10)) ? moment : null;
}

function isDay(text: string): boolean {
  try {
    dayFromIso(text);
    return true;
  } catch {
    return false;
  }
}

/** A moment as addresses write it. `codedParam("2025-11-30T23:59:59.999Z") // => "2025-11-30"` */
export function codedParam(moment: string): string {
  return isEndOfDay(moment) ? moment.slice(0, 10) : moment;
}
