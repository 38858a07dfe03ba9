import type { Day } from "@/lib/engine/signals/signal";
import { LUNAR_DOUBT } from "./calendars/lunar-hijri";
import type { DateAnswer, DateReading } from "./date-answer";
import type { NamedDays } from "./token";

/**
 * One day given in two or three calendars. Solar and Gregorian must agree; a lunar date beside them gives way, as long
 * as it is no further off than announced months are.
 */
export function checkTwins(
  answer: DateAnswer,
  named: NamedDays,
  reference: Day,
  resolve: (twin: NamedDays, reference: Day) => DateAnswer,
): DateAnswer {
  if (named.twins.length === 0 || answer.kind === "none") return answer;
  const rest = { ...named, twins: [] };
  const all = [rest, ...named.twins].map((one) => ({ lunar: one.calendar === "lunar", one }));
  const dated = [...all.filter(({ one }) => one.year), ...all.filter(({ one }) => !one.year)];
  let seen = reference;
  const answers = dated.map(({ lunar, one }) => {
    const found = one === rest ? answer : resolve(one, seen);
    // A twin without a year is that of the date beside it.
    if (found.kind === "read" && one.year && !lunar) seen = found.reading.start;
    return { lunar, found };
  });
  if (answers.some(({ found }) => found.kind === "none")) return { kind: "none" };
  const open = answers.find(({ found }) => found.kind === "open")?.found;
  if (open?.kind === "open")
    return { ...open, candidates: answers.flatMap(({ found }) => readingsOf(found)) };
  const read = answers.flatMap(({ lunar, found }) =>
    readingsOf(found).map((reading) => ({ lunar, reading })),
  );
  const exact = read.filter(({ lunar }) => !lunar).map(({ reading }) => reading);
  const moon = read.filter(({ lunar }) => lunar).map(({ reading }) => reading);
  const [first] = exact;
  if (!first) return answer;
  const away = exact.filter(({ start, end }) => start !== first.start || end !== first.end);
  const far = moon.filter(({ start, end }) => first.start < start || first.start > (end ?? start));
  if (away.length + far.length > 0)
    return {
      kind: "open",
      candidates: [first, ...away, ...far],
      why: "The calendars beside each other give different days",
    };
  const more =
    moon.length > 0
      ? `; the lunar date beside it lies within ${LUNAR_DOUBT} days`
      : "; the calendars beside each other agree";
  return { kind: "read", reading: { ...first, basis: `${first.basis}${more}` } };
}

function readingsOf(answer: DateAnswer): DateReading[] {
  if (answer.kind === "none") return [];
  return answer.kind === "read" ? [answer.reading] : answer.candidates;
}
