import { formatSpan } from "@/lib/charts/format/format";
import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { rowCount, type TypedForm } from "@/lib/codebook/signal-form";
import { PRECISION_WORDS } from "@/lib/codebook/signal-words";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { DateAnswer, DateReading } from "@/lib/evidence/dates/date-answer";
import { readDateWords } from "@/lib/evidence/dates/read-date-words";
import { readDay } from "@/lib/evidence/dates/read-day";
import type { OpenDates, ReadDates } from "./form-state";

/** The form with every single day that was typed in words (“26 Nov 2025”) as an ISO day; what cannot be read stays. */
export function withDaysRead(typed: TypedForm, codedThrough: Day): TypedForm {
  const reports = Array.from({ length: rowCount(typed, "reports") }, (_, row) => [
    `reports.${row}.published`,
    `reports.${row}.withdrawnOn`,
  ]).flat();
  const read = { ...typed };
  for (const name of ["start", "end", "endPublished", ...reports]) {
    const words = typed[name]?.trim();
    if (words) read[name] = readDay(words, codedThrough) ?? words;
  }
  return read;
}

/** What the date in the words of the source was read as, counted from the day of the first dated report. */
export function datesRead(typed: TypedForm, codedThrough: Day): ReadDates | null {
  const answer = answerOf(typed, codedThrough);
  return answer.kind === "read" ? datesOf(answer.reading) : null;
}

/** What the words leave open: the days that they may mean, and why; null: they leave nothing open. */
export function datesLeftOpen(typed: TypedForm, codedThrough: Day): OpenDates | null {
  const answer = answerOf(typed, codedThrough);
  return answer.kind === "open" ? { why: answer.why, candidates: answer.candidates.map(datesOf) } : null;
}

function answerOf(typed: TypedForm, codedThrough: Day): DateAnswer {
  return readDateWords(typed.dateAsWritten ?? "", referenceDay(typed) ?? codedThrough);
}

function datesOf(reading: DateReading): ReadDates {
  const { precision, basis } = reading;
  const start = isoFromDay(reading.start);
  const end = reading.end === null ? null : isoFromDay(reading.end);
  return {
    start,
    end: end === null || end === start ? "" : end,
    inForce: end === null,
    precision,
    basis: `${basis.charAt(0).toUpperCase()}${basis.slice(1)}.`,
    inWords: `${formatSpan(start, end)}, ${PRECISION_WORDS[precision]}`,
  };
}

/** The form with those dates in its controls. */
export function withDates(typed: TypedForm, dates: ReadDates): TypedForm {
  const { inForce: _, ...rest } = typed;
  return {
    ...rest,
    ...(dates.inForce ? { inForce: "on" } : {}),
    start: dates.start,
    end: dates.end,
    precision: dates.precision,
    dateBasis: typed.dateBasis?.trim() || dates.basis,
  };
}

function referenceDay(typed: TypedForm): Day | null {
  for (let row = 0; row < rowCount(typed, "reports"); row++) {
    const day = isoDayOrNull(typed[`reports.${row}.published`]?.trim() ?? "");
    if (day !== null) return day;
  }
  return null;
}
