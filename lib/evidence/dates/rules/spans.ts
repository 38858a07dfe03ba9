import { CALENDARS } from "@/lib/evidence/dates/calendars/calendars";
import type { DateAnswer } from "@/lib/evidence/dates/date-answer";
import { rules } from "@/lib/evidence/dates/reduce";
import { resolveDays } from "@/lib/evidence/dates/resolve-days";
import type { Around, NamedDays, NamedYear, Token } from "@/lib/evidence/dates/token";
import { choice } from "./choice";

/** From one dated day to another: “28 October – 3 November 2025”, “с 28 октября по 3 ноября”, or one of the two. */
export const SPANS = rules(
  { pattern: "[fFbn]? ~? P [~J]{0,2} [-T] [~iJ]{0,2} P", make: spanOf },
  { pattern: "b ~? P ~? A [~iJ]{0,2} P", make: spanOf },
  { pattern: "P ~? [O/] [~iJ]{0,2} P", make: choiceOf },
  { pattern: "P ~? O [~iJ]? d (?! [~J-]{0,2} m )", make: orAnotherDay },
  { pattern: "P (?: (?: , | ,? A ) [~iJ]{0,2} P ){1,4}", make: listOf },
  { pattern: "P", make: dayOf },
);

function dayOf([token]: Token[], { reference, inText }: Around): Partial<Token> | null {
  if (!token?.days) return null;
  const answer = resolveDays(token.days, reference);
  return { role: "Q", answer: inText ? orComing(answer, token.days, reference) : answer, sure: !token.weak };
}

/** A report tells of what is to come, too: a day without a year that comes within two months stands beside the one that has been. */
function orComing(answer: DateAnswer, named: NamedDays, reference: number): DateAnswer {
  if (answer.kind !== "read" || named.year || named.twins.some(({ year }) => year)) return answer;
  const coming = resolveDays(named, reference + COMING);
  if (coming.kind !== "read" || coming.reading.start <= reference) return answer;
  return choice([answer, coming], "No year is named: it may be still to come");
}

const COMING = 60;

function spanOf(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const [first, last] = tokens.flatMap(({ days }) => (days ? [days] : []));
  if (!first || !last || first.calendar !== last.calendar) return null;
  if (first.join !== "one" || last.join !== "one") return null;
  const answer =
    first.year || last.year ? withYears(first, last, reference) : withoutYears(first, last, reference);
  return { role: "Q", answer, sure: true };
}

function withYears(first: NamedDays, last: NamedDays, reference: number): DateAnswer {
  const from = resolveDays({ ...first, year: first.year ?? last.year }, reference);
  const to = resolveDays({ ...last, year: last.year ?? first.year }, reference);
  const span = between(from, to);
  if (span.kind !== "none" || (first.year?.number === undefined) === (last.year?.number === undefined))
    return span;
  // Across the turn of the year: “28 December – 3 January 2026”.
  const shift = (days: NamedDays, by: number) => {
    const year = days.year ?? first.year ?? last.year;
    return year?.number == null ? days : { ...days, year: yearsOn(year, by) };
  };
  return first.year
    ? between(from, resolveDays(shift(last, 1), reference))
    : between(resolveDays(shift(first, -1), reference), to);
}

/** The latest such first day before the report; the last day follows it. */
function withoutYears(first: NamedDays, last: NamedDays, reference: number): DateAnswer {
  const from = resolveDays(first, reference);
  if (from.kind !== "read") return between(from, resolveDays(last, reference));
  const { year } = CALENDARS[first.calendar].dateOf(from.reading.start);
  const named = (number: number) => ({
    number,
    back: 0,
    calendar: null,
    marked: false,
    across: false,
    nowruz: false,
  });
  const same = between(from, resolveDays({ ...last, year: named(year) }, reference));
  return same.kind === "none"
    ? between(from, resolveDays({ ...last, year: named(year + 1) }, reference))
    : same;
}

/** “26 November or 27” */
function orAnotherDay(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const [first] = tokens;
  const [named, other] = [first?.days, tokens.at(-1)?.value];
  if (named?.join !== "one" || other === undefined || named.weekday || named.twins.length > 0) return null;
  const both: NamedDays = {
    ...named,
    days: [...named.days, other],
    join: "choice",
    eve: false,
    otherwise: [],
  };
  return { role: "Q", answer: resolveDays(both, reference), sure: true };
}

/** Days of which the last alone names the year: “28 October and 3 November 2024”; the year before where they would not follow one another. */
function listOf(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const dated = tokens.flatMap(({ days }) => (days ? [days] : []));
  const last = dated.at(-1);
  if (!last?.year || last.twins.length > 0) return null;
  const others = dated.slice(0, -1);
  if (others.some(({ year, calendar, twins }) => year || calendar !== last.calendar || twins.length > 0))
    return null;
  const end = resolveDays(last, reference);
  const answers = others.map((days) => {
    const same = resolveDays({ ...days, year: last.year }, reference);
    const follows = same.kind !== "read" || end.kind !== "read" || same.reading.start <= end.reading.start;
    return follows ? same : resolveDays({ ...days, year: yearsOn(last.year, -1) }, reference);
  });
  return { role: "Q", answer: choice([...answers, end], "More than one day is named"), sure: true };
}

function yearsOn(year: NamedYear | null, by: number): NamedYear | null {
  if (year === null) return null;
  return year.number === null ? { ...year, back: year.back + by } : { ...year, number: year.number + by };
}

function between(from: DateAnswer, to: DateAnswer): DateAnswer {
  if (from.kind !== "read" || to.kind !== "read") {
    const open = from.kind === "open" ? from : to;
    return choice([from, to], open.kind === "open" ? open.why : "");
  }
  const end = to.reading.end ?? to.reading.start;
  const long = end - from.reading.start;
  if (long < 0) return { kind: "none" };
  return { kind: "read", reading: { ...from.reading, end } };
}

function choiceOf(tokens: Token[], { reference }: Around): Partial<Token> | null {
  const dated = tokens.flatMap(({ days }) => (days ? [days] : []));
  const [first, last] = dated;
  if (!first || !last || first.calendar !== last.calendar) return null;
  const year = last.year ?? first.year;
  return {
    role: "Q",
    answer: choice(dated.map((days) => resolveDays({ ...days, year: days.year ?? year }, reference))),
    sure: true,
  };
}
