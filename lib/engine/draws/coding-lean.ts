import { isoWeekOf } from "@/lib/engine/calendar/iso-week";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { CodedDefaults } from "./codebook-defaults";
import { quantileReader } from "./numbers/quantile-reader";
import { MATRIX_OF_RESAMPLES, nameWords, streamOf, uniform } from "./random-stream";
import type { Interval } from "./resampled-intervals";

/** How far a set of codings lies from the codebook, in points of intensity. */
export interface Lean {
  /** Happenings that it is the mean of. */
  happenings: number;
  /** Of sgn(default) · (v − default); above 0: stronger than the codebook, under 0: milder. */
  mean: number;
  /** ISO weeks that they start in. */
  weeks: number;
  /** 95 % interval; null: they start in fewer than ten weeks, which say too little of others. */
  interval: Interval | null;
  stronger: number;
  milder: number;
  /** At the default exactly. */
  equal: number;
}

/** Null: no such happening is coded. */
export interface CodingLean {
  all: Lean | null;
  /** Of types with a default above 0, and of those with one under 0. */
  positive: Lean | null;
  negative: Lean | null;
}

/** Of fewer weeks the resamples differ too little: the interval would come out too narrow. */
const WEEKS_NEEDED = 10;
/** Seeded resamples of the weeks that the intervals are read from. */
const RESAMPLES = 2_000;
/** Resamples between two pauses: some milliseconds of work. */
const RESAMPLES_A_SLICE = 20;
const ENDS = [2.5, 97.5] as const;

interface Coding {
  week: string;
  sign: number;
  deviation: number;
}

/**
 * The lean of the coding (method-2 §5): the mean of sgn(default) · (v − default) over the happenings of a view, in all and by
 * the sign of the type, with the 2.5 and 97.5 % quantiles of the mean over seeded resamples of whole ISO weeks, since codings
 * of one week hang together. A happening is a signal that counts in the view, so that a facet, a duplicate and a tally whose
 * happenings are all coded singly are none; a tally is one, and so is each of its members that counts. An opener and its
 * status are two: each was coded against a default of its own. A type whose default is 0 or unknown leans to no side and is
 * left out.
 *
 * Two attacks coded at −5 and −6 and a clash at −2, defaults −6, −6 and −2.5: −0.5, milder, and no interval.
 */
export function codingLean(packed: PackedSignals, defaults: CodedDefaults, seed = 1): CodingLean {
  const steps = codingLeanSteps(packed, defaults, seed);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `codingLean` in slices of some milliseconds of work, so that a server can let others in between two of them. */
export function* codingLeanSteps(
  packed: PackedSignals,
  defaults: CodedDefaults,
  seed: number,
): Generator<undefined, CodingLean> {
  const codings: Coding[] = [];
  for (let row = 0; row < packed.count; row++) {
    const usual = defaults.get(packed.ids[row] ?? "");
    const deviation = usual === undefined ? null : deviationOf(packed.intensity[row] as number, usual);
    if (packed.counting[row] === 0 || usual === undefined || deviation === null) continue;
    codings.push({ week: isoWeekOf(packed.start[row] as number), sign: Math.sign(usual), deviation });
  }
  return {
    all: yield* leanOf(codings, "all", seed),
    positive: yield* leanOf(
      codings.filter(({ sign }) => sign > 0),
      "positive",
      seed,
    ),
    negative: yield* leanOf(
      codings.filter(({ sign }) => sign < 0),
      "negative",
      seed,
    ),
  };
}

/**
 * How far one intensity lies from the default of its type: above 0 stronger, under 0 milder. `deviationOf(-5, -6) // => -1`;
 * null of a default of 0, which has no stronger side.
 */
export function deviationOf(intensity: number, usual: number): number | null {
  return usual === 0 ? null : Math.sign(usual) * (intensity - usual);
}

function* leanOf(codings: readonly Coding[], name: string, seed: number): Generator<undefined, Lean | null> {
  if (codings.length === 0) return null;
  const sums = new Map<string, { sum: number; count: number }>();
  let total = 0;
  for (const { week, deviation } of codings) {
    const { sum, count } = sums.get(week) ?? { sum: 0, count: 0 };
    sums.set(week, { sum: sum + deviation, count: count + 1 });
    total += deviation;
  }
  const having = (holds: (deviation: number) => boolean) =>
    codings.filter(({ deviation }) => holds(deviation)).length;
  return {
    happenings: codings.length,
    mean: total / codings.length,
    weeks: sums.size,
    interval: yield* intervalOf([...sums.values()], name, seed),
    stronger: having((deviation) => deviation > 0),
    milder: having((deviation) => deviation < 0),
    equal: having((deviation) => deviation === 0),
  };
}

/** The percentile bootstrap over weeks: as many are picked, with replacement, as there are. */
function* intervalOf(
  weeks: readonly { sum: number; count: number }[],
  name: string,
  seed: number,
): Generator<undefined, Interval | null> {
  if (weeks.length < WEEKS_NEEDED) return null;
  const stream = streamOf(seed, MATRIX_OF_RESAMPLES, "intensity", nameWords(`lean ${name}`));
  const means = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    let sum = 0;
    let count = 0;
    for (let at = 0; at < weeks.length; at++) {
      const week = weeks[Math.floor(weeks.length * uniform(stream, resample, at))];
      sum += week?.sum ?? 0;
      count += week?.count ?? 0;
    }
    means[resample] = sum / count;
    if (resample % RESAMPLES_A_SLICE === 0) yield;
  }
  const ends = ENDS.map(() => new Float64Array(1));
  quantileReader(RESAMPLES, ENDS)(means, 0, ends, 0);
  return [ends[0]?.[0] as number, ends[1]?.[0] as number];
}
