import { type RandomStream, standardNormal, uniform } from "@/lib/engine/draws/random-stream";

/** Signals of one kind: how many a week (Poisson), and how strong (normal). */
export interface SignalLaw {
  /** Mean number a week. */
  pace: number;
  /** Mean intensity v. */
  tone: number;
  /** Standard deviation of v. */
  spread: number;
}

/** A stretch of weeks in which the laws of all signals stay. */
export interface Regime {
  weeks: number;
  laws: readonly SignalLaw[];
}

/** One made-up signal of full evidence weight, v = v·q; not rounded and not clipped, so that its law is exactly normal. */
export interface SimulatedSignal {
  week: number;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** Position in FAMILIES. */
  family: number;
  intensity: number;
}

export interface SimulatedHistory {
  weeks: number;
  flow: Float64Array;
  count: Float64Array;
  signals: SimulatedSignal[];
}

const WEEKDAYS = 7;
const FAMILY_COUNT = 5;
/** Numbers that one signal takes from the row of its week. */
const NUMBERS_A_SIGNAL = 3;

/**
 * A history of weeks under one regime after the other. The same stream gives the same history; a week's signals come from the stream's
 * row of that week, so that histories that differ from some week on are alike before it. Families and weekdays are even.
 * Throws RangeError for a pace that is negative or above 500 a week.
 */
export function simulateHistory(regimes: readonly Regime[], stream: RandomStream): SimulatedHistory {
  const weeks = regimes.reduce((sum, regime) => sum + regime.weeks, 0);
  const flow = new Float64Array(weeks);
  const count = new Float64Array(weeks);
  const signals: SimulatedSignal[] = [];
  let week = 0;
  for (const { weeks: lasts, laws } of regimes) {
    for (const end = week + lasts; week < end; week++) {
      let at = 0;
      for (const law of laws) {
        const arrived = poissonNumber(law.pace, uniform(stream, week, at++));
        for (let one = 0; one < arrived; one++, at += NUMBERS_A_SIGNAL) {
          const intensity = law.tone + law.spread * standardNormal(stream, week, at);
          const weekday = Math.floor(WEEKDAYS * uniform(stream, week, at + 1));
          const family = Math.floor(FAMILY_COUNT * uniform(stream, week, at + 2));
          signals.push({ week, weekday, family, intensity });
          flow[week] = (flow[week] as number) + intensity;
          count[week] = (count[week] as number) + 1;
        }
      }
    }
  }
  return { weeks, flow, count, signals };
}

/** The Poisson number that a uniform number stands for, by inversion. */
function poissonNumber(mean: number, chance: number): number {
  if (!(mean >= 0 && mean <= 500)) throw new RangeError("a pace is from 0 to 500 signals a week");
  let number = 0;
  let mass = Math.exp(-mean);
  let below = mass;
  while (chance > below && mass > 0) {
    number++;
    mass *= mean / number;
    below += mass;
  }
  return number;
}
