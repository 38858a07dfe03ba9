import type { Point } from "@/lib/charts/drawing/path";

/** A figure that holds until it moves, ready to draw: a level a piece, with gaps where there was none. */
export interface StepLine {
  /** Whole days since 1970-01-01; the points between have fractions where a moment has a time. */
  from: number;
  to: number;
  points: Point[];
  /** Where it moved, for a dot each. */
  moves: { day: number; value: number }[];
  axis: { low: number; high: number; ticks: number[]; decimals: 0 | 1 };
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 25, 50] as const;
const MOST_TICKS = 6;
const DAY_MS = 86_400_000;

/** A day or a moment on the axis of days. `placeOfMoment("1970-01-02T12:00:00.000Z") // => 1.5` */
export function placeOfMoment(at: string): number {
  return Date.parse(at.length === 10 ? `${at}T00:00:00.000Z` : at) / DAY_MS;
}

/** Marks around values that need not reach 0. `fineAxis([10.9, 12.2]).ticks // => [10.5, 11, 11.5, 12, 12.5]` */
export function fineAxis(values: readonly number[]): StepLine["axis"] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = STEPS.find((one) => Math.ceil(high / one) - Math.floor(low / one) < MOST_TICKS) ?? 50;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from(
    { length: last - first + 1 },
    (_, at) => Math.round((first + at) * step * 10) / 10,
  );
  return { low: first * step, high: last * step, ticks, decimals: step < 1 ? 1 : 0 };
}

/**
 * The line of a figure from its first value over every later one to `until`; null: there never was a figure.
 * `stepLine([{ at: "2025-11-30", value: 10.9 }, { at: "2025-12-02", value: 11.2 }], "2025-12-31")`
 */
export function stepLine(
  values: readonly { at: string; value: number | null }[],
  until: string,
): StepLine | null {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const begun = values.slice(values.findIndex(({ value }) => value !== null));
  if (known.length === 0) return null;
  const places = begun.map(({ at }) => placeOfMoment(at));
  const from = Math.floor(places[0] ?? 0);
  const to = Math.max(placeOfMoment(until), Math.floor((places.at(-1) ?? from) + 1));
  const points = begun.flatMap(({ value }, at): Point[] => [
    { day: places[at] ?? from, value },
    { day: places[at + 1] ?? to, value },
  ]);
  const moves = begun.flatMap(({ value }, at) =>
    (at === 0 && begun.length === values.length) || value === null
      ? []
      : [{ day: places[at] ?? from, value }],
  );
  return { from, to, points, moves, axis: fineAxis(known) };
}
