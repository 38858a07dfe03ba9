import type { Day } from "@/lib/engine/signals/signal";

const CIVIL_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_OFFSET = 719_468;

/** A civil date in the Gregorian calendar, carried backwards without end. */
export interface CivilDate {
  year: number;
  /** 1 … 12 */
  month: number;
  /** 1 … 31 */
  dayOfMonth: number;
}

/**
 * The day number of a civil date. A month outside 1 … 12 is not corrected.
 * `dayOfCivil({ year: 1970, month: 1, dayOfMonth: 1 }) // => 0`
 */
export function dayOfCivil({ year, month, dayOfMonth }: CivilDate): Day {
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_OFFSET;
}

/** The civil date of a day number. `civilOfDay(20429) // => { year: 2025, month: 12, dayOfMonth: 7 }` */
export function civilOfDay(day: Day): CivilDate {
  const shifted = day + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/**
 * A civil day in whole days since 1970-01-01, from `YYYY-MM-DD` (years 0000 … 9999).
 * Throws RangeError on another form and on a day that the calendar does not have.
 * `dayFromIso("2025-12-07") // => 20429`
 */
export function dayFromIso(iso: string): Day {
  const parts = CIVIL_DAY.exec(iso);
  if (!parts) throw new RangeError(`“${iso.slice(0, 40)}” is not a day written YYYY-MM-DD`);
  const day = dayOfCivil({ year: Number(parts[1]), month: Number(parts[2]), dayOfMonth: Number(parts[3]) });
  const month = Number(parts[2]);
  if (month < 1 || month > 12 || isoFromDay(day) !== iso)
    throw new RangeError(`${iso} is no day of the calendar`);
  return day;
}

/**
 * `YYYY-MM-DD` of a day. Throws RangeError outside the years 0000 … 9999 and for a number that is not whole.
 * `isoFromDay(20429) // => "2025-12-07"`
 */
export function isoFromDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOfDay(day);
  if (!Number.isInteger(day) || year < 0 || year > 9999)
    throw new RangeError(`${day} is no day of the calendar`);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}
