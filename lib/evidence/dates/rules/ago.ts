import { civilOfDay } from "@/lib/engine/calendar/day";
import type { DateReading } from "@/lib/evidence/dates/date-answer";
import { dayReading, periodReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, Token } from "@/lib/evidence/dates/token";
import { counting, read, week } from "./counted-back";
import { isArabicScript } from "./years";

/** Words counted back before years are read: “two years ago”, “се ҳафта пеш”, “درې ورځې مخکې”. */
export const AGO = rules({ pattern: "[cd] ~? [JKMY] ~? a", make: ago }, { pattern: "[KMY] a", make: ago });

function ago(tokens: Token[], { reference, before }: Around): Partial<Token> | null {
  const [first] = tokens;
  const unit = tokens.find(({ role }) => "JKMY".includes(role));
  const counted = first && "cd".includes(first.role);
  // “Some weeks ago” names none of them; Latin letters want their number.
  const some =
    before &&
    ("x#cd".includes(before.role) || (before.role === "z" && /\p{Script=Cyrillic}/u.test(before.text)));
  if (!counted && (some || /[a-z]/i.test(unit?.text ?? "a"))) return null;
  if (!counted && unit && isArabicScript(unit.text))
    return unit.role === "Y" ? null : counting(unit, -1, reference);
  const count = counted ? first.value : 1;
  const basis = "counted back from the day of the report";
  const { year, month } = civilOfDay(reference);
  const months = year * 12 + month - 1 - count;
  const readings: Record<string, DateReading | null> = {
    J: dayReading(reference - count, basis),
    K: counted ? dayReading(reference - 7 * count, basis) : week(reference, -1),
    M: periodReading(Math.floor(months / 12), (months % 12) + 1, "month", basis),
    Y: periodReading(year - count, 1, "year", basis),
  };
  return read(readings[unit?.role ?? ""] ?? null);
}
