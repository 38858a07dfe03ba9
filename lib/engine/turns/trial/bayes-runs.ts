import type { WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { type PaceAlarm, type PaceRule, runningSum } from "./pace-alarm";
import type { DatedSpan } from "./spans";

/** Chance of a change in any week: one in five years. */
const HAZARD = 1 / 260;
/** Gamma prior of a pace: as if half a signal had come in one week. */
const SHAPE = 0.5;
const RATE = 1;
/** A run of less than this is short: two years. */
const SHORT = 104;
/** A new run that says nothing yet: less than a month is an episode. */
const EPISODE = 4;
/** Longer ones that began within so many weeks are kept as one: they know almost the same. */
const TOGETHER = 13;
/** Runs that are less likely than this are dropped, but for the first: against it the others are weighed. */
const NEGLIGIBLE = 1e-6;

/**
 * Bayesian online change-point detection (Adams & MacKay 2007) of weekly counts: Poisson of a gamma pace, constant hazard. What alarms
 * is the posterior mass of the runs of 4 to 103 weeks that began after the last alarm's onset, against that of longer ones; the
 * threshold is the logarithm of these odds. The onset is the likeliest of them; it is a rise where the pace of that run is above the
 * pace before.
 */
export const bayesRuns: PaceRule = (count, exposure, threshold) => {
  const signals = runningSum(count);
  const exposed = runningSum(exposure);
  const alarms: PaceAlarm[] = [];
  const needed = Math.exp(threshold);
  let runs = newRuns(0);
  let base = 0;
  for (let week = 0; week < count.length; week++) {
    grow(runs, week, signals, exposed);
    const found = shortRun(runs, base, week);
    if (found.odds <= needed) continue;
    const way = wayAt(signals, exposed, [base, found.start, week + 1]);
    alarms.push({ way, raised: week, onset: found.start });
    base = found.start;
    runs = newRuns(base);
    for (let again = base; again <= week; again++) grow(runs, again, signals, exposed);
  }
  return alarms;
};

/** Posterior of the first week of the run that a week belongs to. */
interface Runs {
  starts: number[];
  chances: number[];
}

const newRuns = (start: number): Runs => ({ starts: [start], chances: [1] });

function grow(runs: Runs, week: number, signals: Float64Array, exposed: Float64Array): void {
  const { starts, chances } = runs;
  // A run may begin in any week but the very first, which has one already.
  if (starts[0] !== week) {
    for (let at = 0; at < chances.length; at++) chances[at] = (chances[at] as number) * (1 - HAZARD);
    starts.push(week);
    chances.push(HAZARD);
  }
  const now = (signals[week + 1] as number) - (signals[week] as number);
  const seen = (exposed[week + 1] as number) - (exposed[week] as number);
  let total = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as number;
    const shape = SHAPE + (signals[week] as number) - (signals[start] as number);
    const rate = RATE + (exposed[week] as number) - (exposed[start] as number);
    const chance = (chances[at] as number) * predicted(now, seen, shape, rate);
    chances[at] = chance;
    total += chance;
  }
  let kept = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as number;
    const chance = (chances[at] as number) / total;
    const last = kept - 1;
    if (kept > 1 && week + 1 - start >= SHORT && start - (starts[last] as number) < TOGETHER) {
      chances[last] = (chances[last] as number) + chance;
      continue;
    }
    if (chance < NEGLIGIBLE && kept > 0 && at < starts.length - EPISODE) continue;
    starts[kept] = start;
    chances[kept++] = chance;
  }
  starts.length = chances.length = kept;
}

/**
 * Chance of a count under a gamma pace, up to what does not depend on the pace: Γ(a + x) / Γ(a) · (b / (b + e))ᵃ · (b + e)⁻ˣ. For the
 * parts of signals that vague dates leave the ratio of gammas goes on between whole counts as a power.
 */
function predicted(count: number, exposed: number, shape: number, rate: number): number {
  const after = rate + exposed;
  let log = shape * Math.log(rate / after);
  if (count === 0) return Math.exp(log);
  const whole = Math.floor(count);
  let product = 1;
  for (let one = 0; one < whole; one++) product *= (shape + one) / after;
  const part = count - whole;
  if (part > 0) log += part * Math.log((shape + whole) / after);
  return product * Math.exp(log);
}

/** Odds of the short runs against the long ones, and the first week of the likeliest short one. */
function shortRun({ starts, chances }: Runs, base: number, week: number): { odds: number; start: number } {
  let short = 0;
  let long = 0;
  let most = 0;
  let start = base;
  for (let at = 0; at < starts.length; at++) {
    const from = starts[at] as number;
    const chance = chances[at] as number;
    const length = week + 1 - from;
    if (length < EPISODE) break;
    if (length >= SHORT || from <= base) {
      long += chance;
      continue;
    }
    short += chance;
    if (chance <= most) continue;
    most = chance;
    start = from;
  }
  return { odds: short > 0 ? short / long : 0, start };
}

/** Tail of a span on either side. */
const TAIL = 0.05;

/**
 * The newest turn of each stream, a whole history seen and nothing alarmed on the way: where the run that began with the history is less
 * likely than not. Its span is the middle 90 % of the posterior of the first week of the present run.
 */
export function runSpans(streams: WeeklyStreams): DatedSpan[] {
  return (["contact", "strain"] as const).flatMap((stream) => {
    const signals = runningSum(streams[stream].count);
    const exposed = runningSum(streams.exposure);
    const runs = newRuns(0);
    for (let week = 0; week < streams.weeks; week++) grow(runs, week, signals, exposed);
    const later = runs.starts.map((start, at) => ({
      start,
      chance: start === 0 ? 0 : (runs.chances[at] as number),
    }));
    const mass = later.reduce((sum, { chance }) => sum + chance, 0);
    if (mass <= 0.5) return [];
    const most = later.reduce((best, one) => (one.chance > best.chance ? one : best));
    const at = (share: number) => {
      let left = share * mass;
      for (const { start, chance } of later) {
        left -= chance;
        if (left < 0) return start;
      }
      return most.start;
    };
    const way = wayAt(signals, exposed, [0, most.start, streams.weeks]);
    return [
      { of: [`${stream} ${way}` as const], week: most.start, earliest: at(TAIL), latest: at(1 - TAIL) },
    ];
  });
}

/** Whether the pace from a week on is above the pace before it. */
function wayAt(
  signals: Float64Array,
  exposed: Float64Array,
  [from, cut, to]: readonly [number, number, number],
): "up" | "down" {
  const pace = (start: number, end: number) =>
    ((signals[end] as number) - (signals[start] as number) + SHAPE) /
    ((exposed[end] as number) - (exposed[start] as number) + RATE);
  return pace(cut, to) > pace(from, cut) ? "up" : "down";
}
