import { civilOfDay } from "@/lib/engine/calendar/day";
import type { DateReading } from "@/lib/evidence/dates/date-answer";
import { dayReading, periodReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, Token } from "@/lib/evidence/dates/token";
import { choice } from "./choice";
import { counting, read, week } from "./counted-back";
import { isArabicScript } from "./years";

/** Words counted back before years are read: “two years ago”, “се ҳафта пеш”, “درې ورځې مخکې”. */
export const AGO = rules(
  { pattern: "[cd] [O-] [cd] ~? [JKMY] ~? a", make: eitherAgo },
  { pattern: "[cd] ~? [JKMY] ~? a", make: ago },
  { pattern: "[KMY] a", make: ago },
);

/** “Two or three days ago” */
function eitherAgo(tokens: Token[], around: Around): Partial<Token> | null {
  if ((tokens[0]?.value ?? 0) >= 20) return null;
  const rest = tokens.slice(3);
  const both = [tokens[0], tokens[2]].flatMap((count) =>
    count ? (ago([count, ...rest], around) ?? []) : [],
  );
  const answers = both.flatMap(({ answer }) => (answer ? [answer] : []));
  return answers.length < 2 ? null : { role: "Q", answer: choice(answers), sure: true };
}

function ago(tokens: Token[], { reference, before }: Around): Partial<Token> | null {
  const [first] = tokens;
  const unit = tokens.find(({ role }) => "JKMY".includes(role));
  const counted = first && "cd".includes(first.role);
  // “Twenty-three days ago”, “half a year ago”: only the end of it would be read.
  if (counted && before && "c-h".includes(before.role)) return null;
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
  const found = read(readings[unit?.role ?? ""] ?? null);
  const earlier = tokens.find(({ role, value }) => role === "a" && value === 1);
  if (!found?.answer || !earlier) return found;
  return { ...found, answer: choice([found.answer], `“${earlier.text}” than what is not said`) };
}
