import type { Metric } from "./reliability-data";

/** What two coders can agree on. */
export const CODED_VARIABLES = ["family", "type", "initiator", "scored", "intensity", "start"] as const;
export type CodedVariable = (typeof CODED_VARIABLES)[number];

/** Names are the same or not; intensities and days lie apart. */
export const METRIC_OF: Record<CodedVariable, Metric> = {
  family: "nominal",
  type: "nominal",
  initiator: "nominal",
  scored: "nominal",
  intensity: "interval",
  start: "interval",
};

/** Names as numbers, in the order of the alphabet: `namesAsNumbers([["b", "a"], ["b", "b"]])` gives names a, b and units [1, 0], [1, 1]. */
export function namesAsNumbers(pairs: readonly (readonly [string, string])[]): {
  names: string[];
  units: [number, number][];
} {
  const names = [...new Set(pairs.flat())].sort();
  const numberOf = new Map(names.map((name, at) => [name, at]));
  const number = (name: string) => numberOf.get(name) as number;
  return { names, units: pairs.map(([first, second]) => [number(first), number(second)]) };
}
