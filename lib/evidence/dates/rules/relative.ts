import { dayReading } from "@/lib/evidence/dates/readings";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Around, Token } from "@/lib/evidence/dates/token";
import { counting, read } from "./counted-back";
import { dayOfWeek, relativeWeekday, weekdayNamed } from "./weekdays";

/** “Yesterday”, “last week”, “on Tuesday”, “во вторник на прошлой неделе”. */
export const RELATIVE = rules(
  { pattern: "r [,(]? [~iJ]{0,2} w", make: relativeWeekday },
  {
    pattern: "r",
    make: ([word], { reference }) =>
      read(dayReading(reference + (word?.value ?? 0), `“${word?.text}” counted from the day of the report`)),
  },
  { pattern: "J? w [~i,T]{0,2} (?: [lt] ~? K | K ~? [lt] )", make: dayOfWeek },
  { pattern: "(?: [lt] ~? K | K ~? [lt] ) [~i,]{0,2} J? w J?", make: dayOfWeek },
  { pattern: "T? [lt] ~? [KM] | [KM] ~? [lt]", make: lastOrThis },
  {
    pattern: "(?: n ~? )? (?: [lt] ~? )? J? [lt]? w (?: [~i]{0,2} J )? l? t? (?: [~i]? n )?",
    make: weekdayNamed,
  },
);

function lastOrThis(tokens: Token[], { reference, after, afterThat }: Around): Partial<Token> | null {
  // “The last week of November”
  if (after?.role === "~" && afterThat?.role === "Q") return null;
  const which = tokens.find(({ role }) => role === "l" || role === "t");
  // “The past month” may be the thirty days before.
  const [first] = tokens;
  if (!which || which.value === 2 || (first?.role === "T" && first.text.toLowerCase() !== "на")) return null;
  const unit = tokens.find(({ role }) => role === "K" || role === "M");
  return unit ? counting(unit, which.role === "l" ? -1 : 0, reference) : null;
}
