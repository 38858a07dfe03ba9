import { type StepLine, valueAt } from "./step-line";

/** Changes of two lines that stand beside one another, in order of time. */
export interface Pairs {
  x: Float64Array;
  y: Float64Array;
}

/**
 * Every change of the first line with that of the second `lag` periods after it, where both are. Above 0 the second follows the first.
 * `pairsAt({ first: 0, values: [1, 2] }, { first: 0, values: [7, 8] }, 1) // => { x: [1], y: [8] }`
 */
export function pairsAt(first: StepLine, second: StepLine, lag: number): Pairs {
  const x: number[] = [];
  const y: number[] = [];
  for (const [at, value] of first.values.entries()) {
    const other = valueAt(second, first.first + at + lag);
    if (value === null || other === null) continue;
    x.push(value);
    y.push(other);
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** What is left of a constant series after rounding is no variance. */
const LEAST_VARIANCE = 1e-12;

/**
 * Pearson correlation, −1 … 1; null where one of the two does not vary.
 * `correlation({ x: [1, 2, 3, 5], y: [2, 1, 4, 6] }) // => 0.902244`
 */
export function correlation({ x, y }: Pairs): number | null {
  const n = x.length;
  let meanX = 0;
  let meanY = 0;
  for (let at = 0; at < n; at++) {
    meanX += x[at] as number;
    meanY += y[at] as number;
  }
  meanX /= n;
  meanY /= n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let at = 0; at < n; at++) {
    const a = (x[at] as number) - meanX;
    const b = (y[at] as number) - meanY;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  if (!(xx > LEAST_VARIANCE * n * meanX * meanX) || !(yy > LEAST_VARIANCE * n * meanY * meanY)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
