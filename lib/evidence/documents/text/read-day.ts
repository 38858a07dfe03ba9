import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";

const ISO_DAY = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s])/;
/** As mails write it (RFC 5322): “Wed, 26 Nov 2025 21:40:00 +0500”. */
const MAIL_DAY = /^\s*(?:[A-Z][a-z]{2,8},\s*)?(\d{1,2})[\s-]([A-Z][a-z]{2})[a-z]*\.?[\s-](\d{4})\b/;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * The day of a moment as a page or mail writes it, in the zone in which it is written; null: it is no such moment, or no day of the calendar.
 * `readDay("2025-11-26T23:40:00+05:00") // => "2025-11-26"`, `readDay("Wed, 26 Nov 2025 21:40:00 +0500") // => "2025-11-26"`
 */
export function readDay(written: string): string | null {
  const iso = ISO_DAY.exec(written);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const mail = MAIL_DAY.exec(written);
  if (!mail) return null;
  return realDay(Number(mail[3]), MONTHS.indexOf(mail[2] ?? "") + 1, Number(mail[1]));
}

function realDay(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  try {
    return year >= 1900 && isoFromDay(dayFromIso(iso)) === iso ? iso : null;
  } catch {
    return null;
  }
}
