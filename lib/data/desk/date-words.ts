import * as chrono from "chrono-node";
import { type DateReading, isoDayOrNull } from "@/lib/codebook/date-reading";
import { readPeriodWords } from "@/lib/codebook/date-words";
import { dayOfCivil, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

const LONGEST = 200;

/**
 * Reads the date in the words of a source; null where they name no day. `reference` is the day that “last Tuesday” is
 * counted from: that of the report.
 */
export function readDateWords(words: string, reference: Day): DateReading | null {
  const text = words.trim();
  if (text === "" || text.length > LONGEST) return null;
  const plain = isoDayOrNull(text);
  if (plain !== null) return { start: plain, end: plain, precision: "day", basis: "the day as written" };
  const goesOn = /^since\s+/i.test(text);
  const reading = readPeriodWords(text.replace(/^since\s+/i, ""), reference) ?? readDays(text, reference);
  if (!reading || !inCalendar(reading)) return null;
  return goesOn ? { ...reading, end: null, basis: `${reading.basis}; in force since` } : reading;
}

/** One precise day, or null: what a field for a day may be typed as. `readDay("26 Nov 2025", 0) // => "2025-11-26"` */
export function readDay(words: string, reference: Day): string | null {
  const reading = readDateWords(words, reference);
  return reading?.precision === "day" && reading.end === reading.start ? isoFromDay(reading.start) : null;
}

/** Wording that leaves open which day is meant: a person decides. */
const OPEN = /\b(or|between|about|around|circa|before|after|until|by|next)\b/i;
const COUNTED_BACK = /\b(day|week)s? (ago|earlier)\b/i;
/** “November 26” would be read as a year. */
const DAY_AFTER_MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\.? (\d{1,2})(?:st|nd|rd|th)?\b(?![-–.\d])/gi;

/** A year first is followed by month and day; the library would take “2026-13-01” as 13 January. */
const NO_SUCH_MONTH = /\b\d{4}[-/.](?:0?0|1[3-9]|[2-9]\d)[-/.]\d{1,2}\b/;

function readDays(words: string, reference: Day): DateReading | null {
  if (OPEN.test(words) || NO_SUCH_MONTH.test(words)) return null;
  const text = words.replace(DAY_AFTER_MONTH, "$3 $1$2");
  const noon = new Date(`${isoFromDay(reference)}T12:00:00Z`);
  const precise = (part: chrono.ParsedComponents) =>
    part.isCertain("day") || part.isCertain("weekday") || COUNTED_BACK.test(text);
  const [found, ...more] = chrono.en.GB.parse(text, { instant: noon, timezone: 0 }).filter(
    ({ start }) => precise(start) && !start.isCertain("hour"),
  );
  // Two dates in one wording are for a person to decide.
  if (!found || more.length > 0) return null;
  const start = dayOf(found.start);
  const end = found.end ? dayOf(found.end) : start;
  if (start === null || end === null || end < start) return null;
  // Without a year a report tells of what has been.
  const named = found.start.isCertain("year") && !COUNTED_BACK.test(text);
  const years = !found.start.isCertain("year") && found.start.isCertain("month") && start > reference ? 1 : 0;
  const basis = named ? "the day as written" : "the nearest such day before the report";
  return { start: yearsBefore(start, years), end: yearsBefore(end, years), precision: "day", basis };
}

function dayOf(part: chrono.ParsedComponents): Day | null {
  const [year, month, dayOfMonth] = [part.get("year"), part.get("month"), part.get("day")];
  if (year === null || month === null || dayOfMonth === null) return null;
  const day = dayOfCivil({ year, month, dayOfMonth });
  // 30 February is no day; the library may pass it on.
  return isoDayOrNull(isoFromDay(day)) === day && Number(isoFromDay(day).slice(8)) === dayOfMonth
    ? day
    : null;
}

function yearsBefore(day: Day, years: number): Day {
  if (years === 0) return day;
  const [year = "", ...rest] = isoFromDay(day).split("-");
  return (
    isoDayOrNull([String(Number(year) - years).padStart(4, "0"), ...rest].join("-")) ?? day - 365 * years
  );
}

function inCalendar(reading: DateReading): boolean {
  const first = isoFromDay(reading.start);
  const last = isoFromDay(reading.end ?? reading.start);
  return first >= "1900-01-01" && last <= "2100-12-31";
}
