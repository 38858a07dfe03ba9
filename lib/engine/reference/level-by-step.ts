import { daysOfPlace, placeOfDay, type Step } from "@/lib/engine/calendar/step-period";
import type { Day } from "@/lib/engine/signals/signal";
import type { StepLine } from "./step-line";

/** A daily line: element `i` is the day `from + i`; NaN: no figure. */
export interface DailyLine {
  from: Day;
  values: Float64Array;
  /** 0: nobody searched the day (method-2 §3). */
  supported: Uint8Array;
}

/**
 * The mean of the daily levels over each period from the one of `from` to that of `to`; null for a period of which one day lies outside of them, has no figure or was not searched, since
 * its mean would be of other days than the figure of the series is.
 * Levels 1, 2 … 14 from a Monday on, by weeks: 4 and 11.
 */
export function levelByStep({ from, values, supported }: DailyLine, step: Step): StepLine {
  const first = placeOfDay(step, from);
  const last = values.length === 0 ? first - 1 : placeOfDay(step, from + values.length - 1);
  const means = Array.from({ length: last - first + 1 }, (_, at) => {
    const days = daysOfPlace(step, first + at);
    let sum = 0;
    for (let day = days.from; day <= days.to; day++) {
      const value = values[day - from];
      if (value === undefined || Number.isNaN(value) || supported[day - from] === 0) return null;
      sum += value;
    }
    return sum / (days.to - days.from + 1);
  });
  return { first, values: means };
}
