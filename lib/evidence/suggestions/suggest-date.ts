import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { FoundDate } from "@/lib/evidence/dates/date-answer";
import { findDates } from "@/lib/evidence/dates/find-dates";
import type { MarkedSpan, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

/** Code points of a text that are looked through for a day where nothing is marked. */
const LEAD = 1_500;

/**
 * When it happened: of the dates in the marked passage, or in the lead, the one whose words stand nearest to the words that tell what
 * happened; none after publication. Days only where the words say one; open wording is given as it is written, for the coder to settle.
 */
export function suggestDate(
  document: Pick<SuggestedFrom, "text" | "published">,
  mark: MarkedSpan | null,
  told: { from: number; to: number } | null,
): Suggestion[] {
  const reference = document.published === null ? null : isoDayOrNull(document.published);
  if (reference === null) return [];
  const { start, end } = mark ?? { start: 0, end: LEAD };
  const passage = Array.from(document.text.slice(0, 2 * end))
    .slice(start, end)
    .join("");
  const dates = findDates(passage, reference)
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
