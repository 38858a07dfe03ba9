import { z } from "zod";
import { REFERENCE_PERIODS_MAX } from "@/lib/codebook/limits";
import { placeOfPeriod, type Step } from "@/lib/engine/calendar/step-period";

/** A period of the series and its figure; null: the source has the period without a figure. */
export type ReferenceValue = readonly [period: string, value: number | null];

interface Placed {
  place: number;
  period: string;
}

/** The figures of a version as they are kept. */
export const keptValues = z.array(z.tuple([z.string(), z.number().nullable()]));

/**
 * What is wrong with the figures of a series, in words; null: nothing. They stand in order of time, each period once, one of them at least with a figure, and from the first to the last there are not too many places:
 * one year that was mistyped would else make a line of a hundred thousand gaps.
 * `valuesProblem("month", [["2025-02", 1], ["2025-01", 2]]) // => "2025-01 does not come after 2025-02"`
 */
export function valuesProblem(step: Step, values: readonly ReferenceValue[]): string | null {
  const most = `more than ${REFERENCE_PERIODS_MAX.toLocaleString("en-GB")} ${step}s`;
  if (values.length > REFERENCE_PERIODS_MAX) return `There are ${most}`;
  let first: Placed | null = null;
  let before: Placed | null = null;
  for (const [period, value] of values) {
    const place = placeOfPeriod(step, period);
    if (place === null) return `“${period.slice(0, 40)}” is no ${step}`;
    if (before && place <= before.place) return `${period} does not come after ${before.period}`;
    if (value !== null && !Number.isFinite(value)) return `The figure of ${period} is no number`;
    before = { place, period };
    first ??= before;
    if (before.place - first.place >= REFERENCE_PERIODS_MAX)
      return `From ${first.period} to ${period} there are ${most}: look for a year that was mistyped`;
  }
  if (values.every(([, value]) => value === null)) return "There is no figure";
  return null;
}

/**
 * Figures in order of time. `inOrder("month", [["2025-02", 1], ["2025-01", 2]]) // => [["2025-01", 2], ["2025-02", 1]]`
 */
export function inOrder(step: Step, values: readonly ReferenceValue[]): ReferenceValue[] {
  const placed = values.map((one) => ({ one, place: placeOfPeriod(step, one[0]) ?? 0 }));
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}
