import type { Step } from "@/lib/engine/calendar/step-period";
import { blockIntervalSteps, blockLength } from "./block-interval";
import { chanceEnvelopeSteps } from "./chance-envelope";
import { changesOf } from "./changes";
import { correlation, pairsAt } from "./paired-changes";
import type { StepLine } from "./step-line";

/** Of fewer pairs of changes nothing is told. */
export const FEWEST_PAIRS = 24;
/** How far the lines are shifted against one another, either way, in periods. */
export const MOST_LAG: Record<Step, number> = { week: 4, month: 3, year: 1 };

/** Why there is no correlation: too few pairs of changes, or in them one of the two never changes (constant), or always by the same amount (even). */
export type NoTie = "few" | "level-constant" | "level-even" | "series-constant" | "series-even";

/** How far two lines change together at one lag. */
export interface Tie {
  /** Periods; above 0 the series follows the level. */
  lag: number;
  /** Pairs of changes. */
  pairs: number;
  /** Pearson correlation of the changes; null: see `why`. */
  r: number | null;
  why: NoTie | null;
  /** 95 %, as if this lag had been set beforehand; null: no `r`, or changes too uneven for an interval. */
  interval: readonly [number, number] | null;
}

/** How far an outside series moves with a level. */
export interface Movement {
  /** −L … L. */
  ties: Tie[];
  /** The tie at lag 0, set beforehand: what the finding is read from. */
  same: Tie;
  /** The lag furthest from 0, and whether chance alone seldom brings any lag so far; null: no lag has an `r`. */
  largest: { lag: number; r: number; outside: boolean } | null;
  /** In 95 of 100 draws without a tie no lag reaches further; null: it cannot be drawn. */
  envelope: number | null;
  /** Periods that stayed together in the resamples at lag 0. */
  block: number;
}

/**
 * How far an outside series moves with a level (index or family) on one step: correlation of their changes from period to period at lags −L … L, each with an interval, and what the largest of them
 * comes to by chance. Changes and not levels, since two lines that both rise slowly would correlate without any tie.
 * A series that repeats the level two periods later has its largest correlation at lag 2. One seed, one answer.
 */
export function movement(level: StepLine, series: StepLine, step: Step, seed = 1): Movement {
  return finished(movementSteps(level, series, step, seed));
}

/** `movement` in slices of some milliseconds of work, so that a server can let others in between two of them. */
export function* movementSteps(
  level: StepLine,
  series: StepLine,
  step: Step,
  seed = 1,
): Generator<undefined, Movement> {
  const [first, second] = [changesOf(level), changesOf(series)];
  const lags = Array.from({ length: 2 * MOST_LAG[step] + 1 }, (_, at) => at - MOST_LAG[step]);
  const ties: Tie[] = [];
  for (const lag of lags) ties.push(yield* tieAt(first, second, lag, seed));
  const same = ties[MOST_LAG[step]] as Tie;
  const block = blockLength(same.pairs);
  let peak: { lag: number; r: number } | null = null;
  // From lag 0 outwards, so that of equal ones the nearest is told.
  for (const { lag, r } of ties.toSorted((a, b) => Math.abs(a.lag) - Math.abs(b.lag)))
    if (r !== null && (peak === null || Math.abs(r) > Math.abs(peak.r) + 1e-12)) peak = { lag, r };
  if (peak === null) return { ties, same, largest: null, envelope: null, block };
  const options = { lags, block, fewest: FEWEST_PAIRS, seed };
  const envelope = yield* chanceEnvelopeSteps(first, second, options);
  const outside = envelope !== null && Math.abs(peak.r) > envelope;
  return { ties, same, largest: { ...peak, outside }, envelope, block };
}

/** The tie of two lines at lag 0 alone. */
export function tieOfSameSteps(level: StepLine, series: StepLine, seed = 1): Generator<undefined, Tie> {
  return tieAt(changesOf(level), changesOf(series), 0, seed);
}

function* tieAt(first: StepLine, second: StepLine, lag: number, seed: number): Generator<undefined, Tie> {
  const found = pairsAt(first, second, lag);
  const pairs = found.x.length;
  const none = (why: NoTie): Tie => ({ lag, pairs, r: null, why, interval: null });
  if (pairs < FEWEST_PAIRS) return none("few");
  const r = correlation(found);
  if (r !== null) return { lag, pairs, r, why: null, interval: yield* blockIntervalSteps(found, seed) };
  const level = correlation({ x: found.x, y: found.x }) === null;
  const moves = (level ? found.x : found.y).some((change) => change !== 0);
  if (level) return none(moves ? "level-even" : "level-constant");
  return none(moves ? "series-even" : "series-constant");
}

/** Runs steps to their end at once. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
