import { dayOfCivil } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { DOT, MINUS, QUOTE, standsAt, ZERO } from "./json-bytes";

/** What a value that is not certain reads as. */
export const NO_VALUE = -0x80000000;

/** Bytes of a day between its quotes and of the quotes. */
export const DAY_LENGTH = 12;

const MONTHS = 12;
/** The first day of every month of the years 0000 … 9999 and of the month after them, each worked out when it is first asked for. */
const firstDays = new Int32Array(10_000 * MONTHS + 1).fill(NO_VALUE);

function firstDay(month: number): Day {
  let day = firstDays[month] as number;
  if (day === NO_VALUE) {
    day = dayOfCivil({ year: Math.floor(month / MONTHS), month: (month % MONTHS) + 1, dayOfMonth: 1 });
    firstDays[month] = day;
  }
  return day;
}

/** The day of a text `"YYYY-MM-DD"` whose quote stands at `at`; NO_VALUE where it is not one of the calendar. */
export function dayAt(bytes: Buffer, at: number): Day {
  if (bytes[at] !== QUOTE) return NO_VALUE;
  const century = twoDigits(bytes, at + 1);
  const year = twoDigits(bytes, at + 3);
  if (century < 0 || year < 0 || bytes[at + 5] !== MINUS) return NO_VALUE;
  const month = twoDigits(bytes, at + 6);
  if (month < 1 || month > MONTHS || bytes[at + 8] !== MINUS) return NO_VALUE;
  const dayOfMonth = twoDigits(bytes, at + 9);
  if (dayOfMonth < 1 || bytes[at + 11] !== QUOTE) return NO_VALUE;
  const months = (century * 100 + year) * MONTHS + month - 1;
  const day = firstDay(months) + dayOfMonth - 1;
  return dayOfMonth > 28 && day >= firstDay(months + 1) ? NO_VALUE : day;
}

function twoDigits(bytes: Buffer, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Texts that a field may be, as bytes with their quotes. */
export function quoted(words: readonly string[]): readonly Buffer[] {
  return words.map((word) => Buffer.from(`"${word}"`));
}

/** The position of the text that stands at `at`; −1: it is none of them. */
export function wordAt(bytes: Buffer, at: number, words: readonly Buffer[]): number {
  const first = bytes[at + 1];
  for (let word = 0; word < words.length; word++) {
    const letters = words[word] as Buffer;
    if (letters[1] === first && standsAt(bytes, at, letters)) return word;
  }
  return -1;
}

/**
 * A number of −10 … 10 in steps of 0.5 that stands from `at` to `end`, in the plainest notation; NO_VALUE where it is another or written
 * otherwise (−0, exponents, leading zeros, other decimals). `stepAt(Buffer.from("-2.5"), 0, 4) // => -2.5`
 */
export function stepAt(bytes: Buffer, at: number, end: number): number {
  const negative = bytes[at] === MINUS;
  let next = negative ? at + 1 : at;
  let value = (bytes[next++] as number) - ZERO;
  if (value === 1 && bytes[next] === ZERO) {
    value = 10;
    next++;
  }
  if (bytes[next] === DOT) {
    if (bytes[next + 1] === ZERO + 5) value += 0.5;
    else if (bytes[next + 1] !== ZERO) return NO_VALUE;
    next += 2;
  }
  if (next !== end || !(value >= 0 && value <= 10) || (negative && value === 0)) return NO_VALUE;
  return negative ? -value : value;
}
