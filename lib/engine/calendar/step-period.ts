import type { Day } from "@/lib/engine/signals/signal";
import { civilOfDay, dayOfCivil } from "./day";
import { isoWeekOf, parseIsoWeek } from "./iso-week";

/** How long the periods of a series of figures are. */
export const STEPS = ["week", "month", "year"] as const;
export type Step = (typeof STEPS)[number];

const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;
/** A Monday: 1970-01-05, day 4, begins week 0. */
const FIRST_MONDAY = 4;

const four = (year: number) => String(year).padStart(4, "0");

/**
 * The place of a period among those of its step, so that adjoining periods differ by 1; null where the text is no such period.
 * Weeks are ISO weeks (`2025-W49`), months `2025-12`, years `2025`.
 * `placeOfPeriod("month", "1970-02") // => 1`, `placeOfPeriod("week", "2025-W53") // => null`
 */
export function placeOfPeriod(step: Step, period: string): number | null {
  if (step === "week") {
    const span = parseIsoWeek(period);
    return span && (span.monday - FIRST_MONDAY) / 7;
  }
  if (step === "year") return YEAR.test(period) && Number(period) > 0 ? Number(period) - 1970 : null;
  const [, year, month] = MONTH.exec(period) ?? [];
  if (year === undefined || Number(year) === 0 || Number(month) < 1 || Number(month) > 12) return null;
  return (Number(year) - 1970) * 12 + Number(month) - 1;
}

/** The period at a place, the other way round. `periodAt("month", 671) // => "2025-12"` */
export function periodAt(step: Step, place: number): string {
  if (step === "week") return isoWeekOf(place * 7 + FIRST_MONDAY);
  if (step === "year") return four(1970 + place);
  const year = 1970 + Math.floor(place / 12);
  return `${four(year)}-${String(place - (year - 1970) * 12 + 1).padStart(2, "0")}`;
}

/** The place of the period that a day falls in. `placeOfDay("month", dayFromIso("2025-12-07")) // => 671` */
export function placeOfDay(step: Step, day: Day): number {
  if (step === "week") return Math.floor((day - FIRST_MONDAY) / 7);
  const { year, month } = civilOfDay(day);
  return step === "year" ? year - 1970 : (year - 1970) * 12 + month - 1;
}

/** First and last day of the period at a place. `daysOfPlace("month", 671) // => { from: 20423, to: 20453 }` */
export function daysOfPlace(step: Step, place: number): { from: Day; to: Day } {
  return { from: firstDayOf(step, place), to: firstDayOf(step, place + 1) - 1 };
}

function firstDayOf(step: Step, place: number): Day {
  if (step === "week") return place * 7 + FIRST_MONDAY;
  if (step === "year") return dayOfCivil({ year: 1970 + place, month: 1, dayOfMonth: 1 });
  const year = Math.floor(place / 12);
  return dayOfCivil({ year: 1970 + year, month: place - year * 12 + 1, dayOfMonth: 1 });
}
