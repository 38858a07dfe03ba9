import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";

/**
 * The day that a step of so many weeks lands on: Sundays, and the first and last day of the line at its ends. From
 * within a week the first step goes to the Sunday that ends it, or to the one before it.
 * `weekStep(20429, -1, { first: 20000, last: 20500 }) // => 20422`, from a Wednesday `weekStep(20425, 1, …) // => 20429`
 */
export function weekStep(day: Day, weeks: number, { first, last }: { first: Day; last: Day }): Day {
  const next = weeks > 0 ? sundayOnOrBefore(day + 7) : sundayOnOrBefore(day - 1);
  const landed = weeks === 0 ? day : next + 7 * (weeks - Math.sign(weeks));
  return Math.max(first, Math.min(last, landed));
}

/** Sundays among days, as positions from `from`. `sundaysOf(20428, 20437) // => [1, 8]` */
export function sundaysOf(from: Day, to: Day): number[] {
  const found: number[] = [];
  for (let day = sundayOnOrBefore(from + 6); day <= to; day += 7) found.push(day - from);
  return found;
}
