import { quantileReader } from "@/lib/engine/draws/numbers/quantile-reader";
import {
  MATRIX_OF_RESAMPLES,
  nameWords,
  type RandomStream,
  streamOf,
} from "@/lib/engine/draws/random-stream";
import { randomWords } from "@/lib/engine/draws/random-words";
import { alphaReader } from "./alpha-reader";
import { type Metric, pairableUnits, type ReliabilityData } from "./reliability-data";

/** Where α may lie. */
export interface AlphaInterval {
  /** null: no resample was defined. */
  lower: number | null;
  upper: number | null;
  resamples: number;
  /** Resamples that did not vary, so that α is not defined; the ends are read from the others. */
  undefinedResamples: number;
}

export interface Resampling {
  resamples: number;
  seed: number;
}

/** A 95 % interval. */
const ENDS = [2.5, 97.5] as const;
/** Resamples between two pauses: some milliseconds of work. */
const RESAMPLES_A_SLICE = 20;
const WORDS = 2 ** 32;

/**
 * The 2.5 and 97.5 % quantiles of α over seeded resamples of whole units: as many are picked, with replacement, as are
 * pairable, so that what coders did to one unit stays together. The same seed picks the same units for every metric.
 */
export function alphaInterval(units: ReliabilityData, metric: Metric, resampling: Resampling): AlphaInterval {
  const steps = alphaIntervalSteps(units, metric, resampling);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `alphaInterval` in slices of some milliseconds of work, so that a server can let others in between two of them. */
export function* alphaIntervalSteps(
  units: ReliabilityData,
  metric: Metric,
  { resamples, seed }: Resampling,
): Generator<undefined, AlphaInterval> {
  const pairable = pairableUnits(units);
  const { lanes, read } = alphaReader(pairable, metric);
  const stream = streamOf(seed, MATRIX_OF_RESAMPLES, "existence", nameWords("units of agreement"));
  const count = pairable.places.length;
  // A multiple of 4, as words come.
  const words = new Int32Array(Math.ceil(count / 4) * 4);
  const weights = Array.from({ length: lanes }, () => new Int32Array(count));
  const found = new Float64Array(resamples);
  let defined = 0;
  for (let resample = 0; resample < resamples; resample += lanes) {
    for (const [lane, own] of weights.entries()) pickUnits(stream, resample + lane, words, own);
    for (const [lane, alpha] of read(weights).entries())
      if (resample + lane < resamples && !Number.isNaN(alpha)) found[defined++] = alpha;
    if (resample % RESAMPLES_A_SLICE < lanes) yield;
  }
  const undefinedResamples = resamples - defined;
  if (defined === 0) return { lower: null, upper: null, resamples, undefinedResamples };
  const ends = ENDS.map(() => new Float64Array(1));
  quantileReader(defined, ENDS)(found, 0, ends, 0);
  const [lower, upper] = ends.map((end) => end[0] as number);
  return { lower: lower as number, upper: upper as number, resamples, undefinedResamples };
}

/**
 * How often each unit is picked. A word is one of 2³²: of 10,000 units none is preferred by more than one in 400,000. Four
 * at a time, which takes a third of the time.
 */
function pickUnits(stream: RandomStream, resample: number, words: Int32Array, weights: Int32Array): void {
  randomWords(stream, resample, words);
  const count = weights.length;
  const scale = count / WORDS;
  weights.fill(0);
  let one = 0;
  for (; one + 3 < count; one += 4) {
    const a = (((words[one] as number) >>> 0) * scale) | 0;
    const b = (((words[one + 1] as number) >>> 0) * scale) | 0;
    const c = (((words[one + 2] as number) >>> 0) * scale) | 0;
    const d = (((words[one + 3] as number) >>> 0) * scale) | 0;
    weights[a] = (weights[a] as number) + 1;
    weights[b] = (weights[b] as number) + 1;
    weights[c] = (weights[c] as number) + 1;
    weights[d] = (weights[d] as number) + 1;
  }
  for (; one < count; one++) {
    const at = (((words[one] as number) >>> 0) * scale) | 0;
    weights[at] = (weights[at] as number) + 1;
  }
}
