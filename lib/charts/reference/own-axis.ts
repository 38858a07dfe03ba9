import { decimalFigure } from "@/lib/codebook/reference/exact-sum";

const MOST_TICKS = 5;
/** Ticks stand on one of these, times a power of ten. */
const ROUND = [1, 2, 5] as const;
/** A series that stays above this share of its highest figure is drawn without 0, or its moves would not be seen. */
const FAR_FROM_ZERO = 0.6;
/** Figures that differ by no more than this share of the largest are the same: that much binary fractions leave behind. */
const SAME = 1e-12;
/** Below this power of ten numbers lose their figures. */
const LEAST_POWER = -300;

/** Lowest and highest value of an axis, and its marks. */
export interface OwnAxis {
  low: number;
  high: number;
  ticks: number[];
}

/**
 * An axis of a series' own: round marks around all figures, with 0 unless they stay far from it and move.
 * `ownAxis([3, 18]) // => { low: 0, high: 20, ticks: [0, 5, 10, 15, 20] }`
 */
export function ownAxis(values: readonly number[]): OwnAxis {
  const least = values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
  const most = values.reduce((high, value) => Math.max(high, value), values[0] ?? 0);
  const size = Math.max(Math.abs(least), Math.abs(most));
  const moves = most - least > SAME * size;
  const far = Math.min(Math.abs(least), Math.abs(most)) > FAR_FROM_ZERO * size;
  const together = least > 0 === most > 0;
  const [from, to] = moves && far && together ? [least, most] : [Math.min(0, least), Math.max(0, most)];
  const step = stepFor(from, to);
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(to / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => decimalFigure((first + at) * step));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** The smallest round step that needs few marks. */
function stepFor(from: number, to: number): number {
  const fits = (step: number) => Math.ceil(to / step) - Math.floor(from / step) < MOST_TICKS;
  // A power of ten is written, since a tenth of a tenth is not exact.
  const ten = (power: number) => Number(`1e${power}`);
  let power = to > from ? Math.max(LEAST_POWER, Math.floor(Math.log10(to - from)) - 1) : 0;
  for (;;) {
    const step = ROUND.map((one) => one * ten(power)).find(fits);
    if (step !== undefined) return step;
    power++;
  }
}
