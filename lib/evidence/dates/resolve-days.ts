import type { Day } from "@/lib/engine/signals/signal";
import { CALENDARS, dayInCalendar } from "./calendars/calendars";
import { LUNAR_DOUBT } from "./calendars/lunar-hijri";
import type { DateAnswer, DateReading } from "./date-answer";
import { dayWords, hijriWords } from "./day-words";
import { dayReading } from "./readings";
import { yearNumber } from "./rules/years";
import type { NamedDays } from "./token";
import { checkTwins } from "./twin-dates";
import { checkWeekday } from "./weekday-check";

/** Day begins at dusk in the old reckoning: “шаби 26” may be the night into the 26th. */
export const NIGHT = "The night may be that of the day or the one into it";
const NONE: DateAnswer = { kind: "none" };
/** A leap day may be eight years back. */
const YEARS_BACK = 8;

/** What days that were named are, seen from the day of the report. */
export function resolveDays(named: NamedDays, reference: Day): DateAnswer {
  const number = yearOf(named, reference);
  if (number === null) return NONE;
  const at = named.days.map((dayOfMonth) => dayAt(named, number, dayOfMonth));
  if (at.some((day) => day === null)) return NONE;
  const days = at.filter((day) => day !== null);
  const answer = withDoubt(answerOf(named, days, number), named, reference);
  return checkTwins(checkWeekday(answer, named, reference), named, reference, resolveDays);
}

/** The day of the month in that year; “the night into the 1st” begins on day 0. */
function dayAt({ calendar, month }: NamedDays, year: number, dayOfMonth: number): Day | null {
  if (dayOfMonth > 0) return dayInCalendar(calendar, { year, month, dayOfMonth });
  const first = dayInCalendar(calendar, { year, month, dayOfMonth: 1 });
  return first === null ? null : first - 1;
}

/** The year as named, or the latest in which the first of the days is not after the report. */
function yearOf(named: NamedDays, reference: Day): number | null {
  if (named.year) return yearNumber(named.year, named.calendar, reference);
  const now = CALENDARS[named.calendar].dateOf(reference).year;
  for (let year = now; year > now - YEARS_BACK - 1; year--) {
    const first = dayAt(named, year, named.days[0] ?? 1);
    const last = dayAt(named, year, named.days.at(-1) ?? 1);
    if (first !== null && last !== null && first <= reference) return year;
  }
  return null;
}

function answerOf(named: NamedDays, days: Day[], year: number): DateAnswer {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const basis = basisOf(named, year);
  if (named.eve)
    return {
      kind: "open",
      candidates: [dayReading(first, basis), { ...dayReading(first, basis), start: first - 1 }],
      why: NIGHT,
    };
  if (named.join === "one") return { kind: "read", reading: dayReading(first, basis) };
  const span: DateReading = { start: first, end: last, precision: "day", basis };
  if (named.join === "range") return last < first ? NONE : { kind: "read", reading: span };
  const each = days.map((day) => dayReading(day, basis));
  const candidates =
    named.join === "list" && days.length === 2 && last === first + 1 ? [...each, span] : each;
  const why = named.join === "choice" ? "The words leave it open" : "More than one day is named";
  return { kind: "open", candidates, why };
}

function basisOf(named: NamedDays, year: number): string {
  const words = named.calendar === "gregorian" ? "" : ` in ${hijriWords(named, year)}`;
  const night = named.note ? `${named.note} of ` : "";
  return named.year
    ? `${night}the day as written${words}`
    : `${night}the nearest such day before the report${words}`;
}

/** A lunar date is a span, as nobody but who sighted the moon knows the day; and digits may be read the other way round. */
function withDoubt(answer: DateAnswer, named: NamedDays, reference: Day): DateAnswer {
  if (named.calendar === "lunar" && answer.kind !== "none") {
    const wide = (reading: DateReading): DateReading => ({
      ...reading,
      start: reading.start - LUNAR_DOUBT,
      end: (reading.end ?? reading.start) + LUNAR_DOUBT,
      basis: `${reading.basis}; the month is announced when the moon is sighted, so two days either way`,
    });
    return answer.kind === "read"
      ? { kind: "read", reading: wide(answer.reading) }
      : { ...answer, candidates: answer.candidates.map(wide) };
  }
  const others = named.otherwise.map((other) => resolveDays(other, reference));
  const readings = others.flatMap((other) => (other.kind === "read" ? [other.reading] : []));
  if (answer.kind !== "read" || readings.length === 0) return answer;
  const candidates = [answer.reading, ...readings].filter(
    (one, index, all) => all.findIndex(({ start }) => start === one.start) === index,
  );
  if (candidates.length === 1) return answer;
  const why = `The figures may be ${candidates.map(({ start }) => dayWords(start)).join(" or ")}`;
  return { kind: "open", candidates, why };
}
