const MOST_TICKS = 5;
/** Ticks stand on one of these, times a power of ten. */
const ROUND = [1, 2, 5] as const;
/** A series that stays above this share of its highest figure is drawn without 0, or its moves would not be seen. */
const FAR_FROM_ZERO = 0.6;

/** Lowest and highest value of an axis, and its marks. */
export interface OwnAxis {
  low: number;
  high: number;
  ticks: number[];
}

/**
 * An axis of a series' own: round marks around all figures, with 0 unless they stay far from it.
 * `ownAxis([3, 18]) // => { low: 0, high: 20, ticks: [0, 5, 10, 15, 20] }`
 */
export function ownAxis(values: readonly number[]): OwnAxis {
  const least = values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
  const most = values.reduce((high, value) => Math.max(high, value), values[0] ?? 0);
  const far =
    Math.min(Math.abs(least), Math.abs(most)) > FAR_FROM_ZERO * Math.max(Math.abs(least), Math.abs(most));
  const together = least > 0 === most > 0;
  const [from, to] = far && together ? [least, most] : [Math.min(0, least), Math.max(0, most)];
  const step = stepFor(from, to);
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(to / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => rounded((first + at) * step));
  return { low: rounded(first * step), high: rounded(last * step), ticks };
}

function stepFor(from: number, to: number): number {
  const fits = (step: number) => Math.ceil(to / step) - Math.floor(from / step) < MOST_TICKS;
  let ten = 1;
  while (to - from > 0 && ten > Number.MIN_VALUE * 1e20 && fits(ten)) ten /= 10;
  for (;;) {
    const step = ROUND.map((one) => one * ten).find(fits);
    if (step !== undefined) return step;
    ten *= 10;
  }
}

/** Without what a sum of binary fractions leaves behind. */
const rounded = (value: number) => Number(value.toPrecision(12));
