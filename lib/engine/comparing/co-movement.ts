import { threefry } from "@/lib/engine/draws/threefry";

/** How far one series is shifted against the other, either way. */
export const MOST_LAG = 26;
/** A correlation of fewer weeks is not told. */
const LEAST_OVERLAP = 20;
/** Where a series says something in fewer weeks, one coincidence makes a peak: lags are shown and no finding is drawn. */
export const LEAST_ACTIVE = 12;

export interface CoMovementOptions {
  /** Names the chance draws: one seed, one envelope, on every machine. */
  seed: number;
  /** How often the second series is reordered by chance. */
  draws?: number;
  /** Weeks that stay together when it is reordered, so that what runs on within a month still does. */
  block?: number;
  /** Weeks within which it is reordered, so that years rich in evidence stay rich, in both series alike. */
  stretch?: number;
}

/** Correlation of two weekly series at every lag, and how much of it chance alone gives. */
export interface CoMovement {
  /** −26 … 26 weeks; above 0 the first series leads the second by so many weeks. */
  lags: number[];
  /** −1 … 1 at each lag; null: under 20 common weeks, or a series that does not vary in them. */
  r: (number | null)[];
  /** Common weeks at each lag. */
  overlap: number[];
  /** In 95 of 100 chance reorderings no lag of all lies further than this from 0; null: no lag has an r. */
  envelope: number | null;
  /** The lag furthest from 0; null: no lag has an r. Only with enough active weeks can it stand outside of noise. */
  peak: { lag: number; r: number; outside: boolean } | null;
  /** Weeks in which each series is not 0. */
  active: [number, number];
}

/** Pearson correlation of a[t] and b[t + lag] over the weeks that both have; null as in `CoMovement.r`. */
function laggedCorrelation(a: Float64Array, b: Float64Array, lag: number): number | null {
  const from = Math.max(0, -lag);
  const until = Math.min(a.length, b.length - lag);
  const n = until - from;
  if (n < LEAST_OVERLAP) return null;
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let at = from; at < until; at++) {
    const x = a[at] as number;
    const y = b[at + lag] as number;
    sumA += x;
    sumB += y;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  const varianceA = squaresA - (sumA * sumA) / n;
  const varianceB = squaresB - (sumB * sumB) / n;
  // What is left of a constant series after rounding is no variance.
  if (varianceA <= 1e-12 * squaresA || varianceB <= 1e-12 * squaresB) return null;
  const r = (products - (sumA * sumB) / n) / Math.sqrt(varianceA * varianceB);
  return Math.max(-1, Math.min(1, r));
}

/**
 * Whether two weekly series move together, and which comes first: Pearson correlation at lags −26 … 26. A lag of +3 pairs
 * each week of the first with the third week after it of the second: “the first leads by 3 weeks”. Meant for the weekly
 * flow of new evidence (method §6) or for changes: the index itself fades slowly, so that any two of them correlate.
 *
 * Noise: the second series is cut into blocks and these are put in chance order within each year, which breaks any tie of weeks
 * and leaves the slow rise and fall of how much is reported, which two series share without any tie; the envelope is the 95 % quantile, over the draws, of the largest |r| of
 * all lags. It answers for the search over 53 lags, so that a lag outside of it is rare by chance: one pair in twenty.
 * Throws RangeError for series of unequal length. Cost O(draws · lags · weeks).
 */
export function coMovement(
  first: Float64Array,
  second: Float64Array,
  options: CoMovementOptions,
): CoMovement {
  const { seed, draws = 499, block = 4, stretch = 52 } = options;
  if (first.length !== second.length) throw new RangeError("two series are compared over the same weeks");
  const lags = Array.from({ length: 2 * MOST_LAG + 1 }, (_, at) => at - MOST_LAG);
  const r = lags.map((lag) => laggedCorrelation(first, second, lag));
  const overlap = lags.map((lag) => Math.max(0, first.length - Math.abs(lag)));
  const activeIn = (series: Float64Array) =>
    series.reduce((weeks, value) => weeks + (value === 0 ? 0 : 1), 0);
  const active: CoMovement["active"] = [activeIn(first), activeIn(second)];
  let peak: { lag: number; r: number } | null = null;
  // From lag 0 outwards, so that of equal peaks the nearest is told.
  for (const [at, lag] of [...lags.entries()].sort((a, b) => Math.abs(a[1]) - Math.abs(b[1]))) {
    const value = r[at] ?? null;
    if (value !== null && (peak === null || Math.abs(value) > Math.abs(peak.r) + 1e-12))
      peak = { lag, r: value };
  }
  if (peak === null) return { lags, r, overlap, envelope: null, peak: null, active };
  const largest = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const shuffled = reordered(second, { block, stretch }, seed, draw);
    for (const lag of lags) {
      const value = Math.abs(laggedCorrelation(first, shuffled, lag) ?? 0);
      if (value > (largest[draw] as number)) largest[draw] = value;
    }
  }
  largest.sort();
  const envelope = largest[Math.min(draws - 1, Math.ceil(0.95 * (draws + 1)) - 1)] ?? 1;
  const outside = Math.abs(peak.r) > envelope && Math.min(...active) >= LEAST_ACTIVE;
  return { lags, r, overlap, envelope, peak: { ...peak, outside }, active };
}

/** A series with its blocks, cut at a chance offset, in chance order within each stretch of it. */
function reordered(
  series: Float64Array,
  { block, stretch }: { block: number; stretch: number },
  seed: number,
  draw: number,
): Float64Array {
  const length = series.length;
  const blocks = Math.ceil(length / block);
  const stretches = Math.max(1, Math.round(length / stretch));
  const order = Array.from({ length: blocks }, (_, at) => at);
  const words = new Int32Array(2);
  const below = (most: number, at: number) => {
    threefry(seed | 0, 0x636f6d76, draw, at, words);
    return Math.floor(((words[0] as number) >>> 0) * 2 ** -32 * most);
  };
  for (let part = 0; part < stretches; part++) {
    const begin = Math.round((part * blocks) / stretches);
    for (let at = Math.round(((part + 1) * blocks) / stretches) - 1; at > begin; at--) {
      const other = begin + below(at - begin + 1, at);
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
  }
  const offset = below(block, blocks);
  const result = new Float64Array(length);
  let to = 0;
  for (const one of order)
    for (let at = one * block; at < Math.min(length, (one + 1) * block); at++)
      result[to++] = series[(at + offset) % length] as number;
  return result;
}
