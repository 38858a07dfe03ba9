import { nameWords, type RandomStream, uniform } from "@/lib/engine/draws/random-stream";
import type { StreamName, WeeklyStream, WeeklyStreams } from "@/lib/engine/turns/streams/stream";

/** How the signals of one stream come: happenings of their own (Poisson), each told in a burst of signals. */
export interface StreamLaw {
  /** Signals a week on average. */
  pace: number;
  /** Signals of one happening on average, 1 or more; their number is geometric, 1, 2, … */
  burst: number;
  /** Mean q·|v| of a signal, in points; even between a fifth and nine fifths of it. */
  weight: number;
}

/** A stretch of weeks in which both laws stay. */
export interface Regime {
  weeks: number;
  contact: StreamLaw;
  strain: StreamLaw;
}

/** Shares of the signals, 0 … 1, whose day is only known to the month or to the quarter. */
export interface Vagueness {
  month: number;
  quarter: number;
}

const WEEK = 7;
/** The first signal of a burst is on the day of its happening, the others on one of ten days from it. */
export const BURST_DAYS = 10;
/** Weeks before the first, whose bursts reach into it. */
const LEAD = 2;
const QUARTER = 91;
const MONTH = 30;
/** Numbers of a week before those of its happenings. */
const OWN_NUMBERS = 1;

/**
 * Both streams over weeks under one regime after the other, every week fully searched. The same name gives the same history; the
 * happenings of a week come from the row of that week, so that histories that differ from some week on are alike before it. A
 * vague signal is told on its day and spread evenly from the first day of its month or quarter to it, as the streams of real signals
 * are, the part before the history being lost; where months and quarters begin differs between histories. Throws RangeError for a pace that is negative or above 500, a burst under 1 and
 * without a regime.
 */
export function simulateStreams(
  regimes: readonly Regime[],
  name: string,
  vagueness: Vagueness | null = null,
): WeeklyStreams {
  const weeks = regimes.reduce((sum, regime) => sum + regime.weeks, 0);
  const phase = uniform(nameWords(`${name}/phase`), 0, 0);
  const spread = vagueness ? { ...vagueness, phase: Math.floor(QUARTER * phase) } : null;
  return {
    weeks,
    exposure: new Float64Array(weeks).fill(1),
    contact: simulateStream(regimes, "contact", weeks, nameWords(`${name}/contact`), spread),
    strain: simulateStream(regimes, "strain", weeks, nameWords(`${name}/strain`), spread),
  };
}

type Spread = (Vagueness & { phase: number }) | null;

function simulateStream(
  regimes: readonly Regime[],
  name: StreamName,
  weeks: number,
  stream: RandomStream,
  spread: Spread,
): WeeklyStream {
  const told = { count: new Float64Array(weeks), weight: new Float64Array(weeks) };
  const first = regimes[0];
  if (!first) throw new RangeError("a history has one regime at least");
  let week = -LEAD;
  for (const regime of [{ ...first, weeks: first.weeks + LEAD }, ...regimes.slice(1)]) {
    const law = regime[name];
    if (!(law.burst >= 1)) throw new RangeError("a burst is of one signal at least");
    for (const end = week + regime.weeks; week < end; week++) {
      const row = week + LEAD;
      const happenings = poissonNumber(law.pace / law.burst, uniform(stream, row, 0));
      let at = OWN_NUMBERS;
      for (let one = 0; one < happenings; one++) {
        const day = WEEK * week + Math.floor(WEEK * uniform(stream, row, at++));
        const signals = geometricNumber(law.burst, uniform(stream, row, at++));
        for (let signal = 0; signal < signals; signal++) {
          const later = uniform(stream, row, at++);
          const weight = law.weight * (0.2 + 1.6 * uniform(stream, row, at++));
          const on = signal === 0 ? day : day + Math.floor(BURST_DAYS * later);
          tell(told, { day: on, weight, chance: uniform(stream, row, at++) }, spread);
        }
      }
    }
  }
  return told;
}

/** Puts a signal into its week, or spreads it over its month or quarter. */
function tell(
  told: WeeklyStream,
  { day, weight, chance }: { day: number; weight: number; chance: number },
  spread: Spread,
): void {
  if (!spread || chance >= spread.month + spread.quarter) {
    add(told, Math.floor(day / WEEK), 1, weight);
    return;
  }
  const quarter = QUARTER * Math.floor((day + spread.phase) / QUARTER) - spread.phase;
  // Months of 30, 30 and 31 days.
  const month = quarter + MONTH * Math.min(2, Math.floor((day - quarter) / MONTH));
  const from = chance < spread.quarter ? quarter : month;
  const share = 1 / (day + 1 - from);
  for (let one = from; one <= day; one++) add(told, Math.floor(one / WEEK), share, share * weight);
}

function add({ count, weight }: WeeklyStream, week: number, share: number, points: number): void {
  if (week < 0 || week >= count.length) return;
  count[week] = (count[week] as number) + share;
  weight[week] = (weight[week] as number) + points;
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

/** The geometric number 1, 2, … of a mean that a uniform number stands for, by inversion. */
function geometricNumber(mean: number, chance: number): number {
  return mean === 1 ? 1 : 1 + Math.floor(Math.log(chance) / Math.log(1 - 1 / mean));
}
