import { normalQuantile } from "./numbers/normal-quantile";
import { threefry } from "./threefry";

/** The six sources of doubt, each with random numbers of its own (method §7). The order is part of the numbers. */
export const DRAW_GROUPS = ["weights", "halfLives", "kappa", "intensity", "existence", "day"] as const;
export type DrawGroup = (typeof DRAW_GROUPS)[number];

/** The two independent sets of draws that a sensitivity analysis needs. Bands are drawn from A. */
export const MATRIX_A = 0;
export const MATRIX_B = 1;
/** Numbers of their own for resampling what was drawn or coded: those of the draws are not used twice. */
export const MATRIX_OF_RESAMPLES = 2;

/** 64 bits, as two signed words. */
export interface Words {
  low: number;
  high: number;
}

/** The random numbers of one group for one signal (or family) in one matrix; `row` tells the draws apart. */
export type RandomStream = Words;

const words = new Int32Array(2);
const taken = (): Words => ({ low: words[0] as number, high: words[1] as number });

/**
 * 64 bits that stand for a name: a signal's id, or a family. Streams are keyed by them and not by a position, so that a
 * new signal leaves the draws of the others as they were.
 */
export function nameWords(name: string): Words {
  threefry(0, 0, name.length, 0, words);
  for (let at = 0; at < name.length; at += 4) {
    // Four UTF-16 units at a time; past the end charCodeAt is NaN, which counts as 0 here.
    const first = name.charCodeAt(at) | (name.charCodeAt(at + 1) << 16);
    const second = name.charCodeAt(at + 2) | (name.charCodeAt(at + 3) << 16);
    threefry(words[0] as number, words[1] as number, first, second, words);
  }
  return taken();
}

/** The stream of a group for what `name` stands for, under a seed and in a matrix (method §7). */
export function streamOf(seed: number, matrix: number, group: DrawGroup, name: Words): RandomStream {
  threefry(seed | 0, Math.floor(seed / 2 ** 32) | 0, matrix, DRAW_GROUPS.indexOf(group), words);
  threefry(words[0] as number, words[1] as number, name.low, name.high, words);
  return taken();
}

/**
 * A uniform number between 0 and 1, never either, of 52 bits: the `at`-th of a row of a stream. Nothing is remembered
 * between calls, and the number is the same on every machine to its last bit.
 */
export function uniform(stream: RandomStream, row: number, at: number): number {
  threefry(stream.low, stream.high, row, at, words);
  const high = (words[0] as number) >>> 6;
  const low = (words[1] as number) >>> 6;
  return (high * 2 ** 26 + low + 0.5) / 2 ** 52;
}

/** A standard normal number from the `at`-th uniform of a row of a stream. */
export function standardNormal(stream: RandomStream, row: number, at: number): number {
  return normalQuantile(uniform(stream, row, at));
}

/**
 * A gamma number of scale 1 from a row of a stream (Marsaglia and Tsang, A simple method for generating gamma variables,
 * 2000): it rejects about one try in twenty, each try taking two uniforms of the row. Under shape 1 a draw of shape + 1 is
 * shrunk by U^(1/shape); of a very small shape this may come out as exactly 0. Throws RangeError for a shape of 0 or less.
 */
export function gamma(stream: RandomStream, row: number, shape: number): number {
  if (!(shape > 0)) throw new RangeError("the shape of a gamma number is above 0");
  if (shape < 1) return gamma(stream, row, shape + 1) * Math.exp(Math.log(uniform(stream, row, 0)) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let at = 1; ; at += 2) {
    const x = standardNormal(stream, row, at);
    // Written out: a third power is rounded differently from one Node to the next.
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && Math.log(uniform(stream, row, at + 1)) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v;
  }
}
