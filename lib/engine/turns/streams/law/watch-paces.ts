import type { Paces } from "./paces";

/** Points of √pace between neighbouring paces. */
const STEP = 0.1;
const LEAST_REACH = 16;
/** Paces are thought of up to twice the busiest week. */
const ROOM = 2;

/**
 * Paces for a history that is seen week by week: evenly spaced in their square root, from next to none upwards, with a chance that falls off as 1 ÷ (1 + pace) for
 * that root (half a Cauchy law), so a happening a week is usual and no pace impossible. They reach to 16 a week whatever comes, and beyond where a week of
 * the history is busier than 8: before that week, such paces have next to no weight.
 */
export function watchPaces(busiest: number): Paces {
  const reach = Math.max(LEAST_REACH, ROOM * busiest);
  const paces = Float64Array.from(
    { length: Math.ceil(Math.sqrt(reach) / STEP) },
    (_, at) => (STEP * (at + 0.5)) ** 2,
  );
  return { paces, prior: paces.map((pace) => (STEP * 2) / Math.PI / (1 + pace)) };
}
