import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { FoundDate } from "@/lib/evidence/dates/date-answer";
import { findDates } from "@/lib/evidence/dates/find-dates";
import type { MarkedSpan, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

/** Code points of a text that are looked through for a day where nothing is marked. */
const LEAD = 1_500;

/** A later day from which everything that is counted back from a day reads otherwise: other weekday, month and year. */
const LATER = 400;

/**
 * When it happened: of the dates in the marked passage, or in the lead, the one whose words stand nearest to the words that tell what
 * happened; none after publication. Days only where the words say one; open wording is given as it is written, for the coder to settle.
 * Of a document that does not say when it was published only what names its year is taken, none after the day that it was brought.
 */
export function suggestDate(
  document: Pick<SuggestedFrom, "text" | "published" | "brought">,
  mark: MarkedSpan | null,
  told: { from: number; to: number } | null,
): Suggestion[] {
  const latest = document.published ?? document.brought ?? null;
  const reference = latest === null ? null : isoDayOrNull(latest);
  if (reference === null) return [];
  const { start, end } = mark ?? { start: 0, end: LEAD };
  const passage = Array.from(document.text.slice(0, 2 * end))
    .slice(start, end)
    .join("");
  const found = findDates(passage, reference);
  const dates = (document.published === null ? absolute(found, findDates(passage, reference + LATER)) : found)
    .map((date) => ({ ...date, from: date.from + start, to: date.to + start }))
    .filter((date) => lastDay(date) <= reference);
  const near = told ?? { from: start, to: start };
  const away = (date: FoundDate) => Math.max(0, date.from - near.to, near.from - date.to);
  const date = dates.reduce<FoundDate | null>(
    (best, one) => (best === null || away(one) < away(best) ? one : best),
    null,
  );
  return date ? ofDate(date) : [];
}

/** Of dates that were found twice, counted back from two days: those that are the same from both. */
function absolute(found: readonly FoundDate[], again: readonly FoundDate[]): FoundDate[] {
  const same = ({ from, answer }: FoundDate) => JSON.stringify([from, answer]);
  const wanted = new Set(again.map(same));
  return found.filter((date) => wanted.has(same(date)));
}

/** The last day that the words name themselves; of a month or a year the first, which may be the one of publication. */
function lastDay({ answer }: FoundDate): number {
  const readings = answer.kind === "read" ? [answer.reading] : answer.candidates;
  return Math.max(...readings.map(({ start, end }) => end ?? start));
}

function ofDate({ answer, words, from, to }: FoundDate): Suggestion[] {
  const suggestion = (field: string, value: string, because: string): Suggestion => ({
    field,
    value,
    origin: "dates 1",
    because,
    span: { start: from, end: to },
  });
  if (answer.kind === "open") return [suggestion("dateAsWritten", words, `open: ${answer.why}`)];
  const { start, end, precision, basis } = answer.reading;
  return [
    suggestion("dateAsWritten", words, basis),
    suggestion("start", isoFromDay(start), basis),
    ...(end === null || end === start ? [] : [suggestion("end", isoFromDay(end), basis)]),
    suggestion("precision", precision, basis),
    suggestion("dateBasis", basis, basis),
  ];
}
