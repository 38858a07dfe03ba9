import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { completed, emptyColumns } from "@/lib/engine/signals/columns";
import { NO_LINKS } from "@/lib/engine/signals/links";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Alarm } from "@/lib/engine/turns/onset-detector";
import type { SimulatedHistory } from "./simulator";

/** Alarms of a plain rule over the index of each week, −100 … 100, at a threshold of its own. */
export type Rival = (index: Float64Array, threshold: number) => Alarm[];

const WEEK = 7;
const SHORT = 4;
const LONG = 26;
/** Weeks that a CUSUM learns the level from. */
const LEARNING = 26;
/** The change of level that a CUSUM is made for is twice this, in standard deviations. */
const ALLOWANCE = 0.5;

/** Two moving averages, of 4 and of 26 weeks: an alarm where the short one leaves the long one by the threshold; rearmed where they meet. */
export const movingAverageCrossing: Rival = (index, threshold) => {
  const distances = index.map(
    (_, week) => trailingMean(index, week, SHORT) - trailingMean(index, week, LONG),
  );
  return excursions(distances, threshold);
};

/** The index itself: an alarm where it passes the threshold on either side; rearmed where it comes back to 0. */
export const indexThreshold: Rival = (index, threshold) => excursions(index, threshold);

/**
 * A two-sided CUSUM of the index about its mean since the last alarm, in its standard deviations since then, both learned as it goes
 * and for half a year before it starts.
 */
export const indexCusum: Rival = (index, threshold) => {
  const alarms: Alarm[] = [];
  let since = 0;
  let sum = 0;
  let squares = 0;
  let up = 0;
  let down = 0;
  for (const [week, level] of index.entries()) {
    const known = week - since;
    if (known >= LEARNING) {
      const mean = sum / known;
      const deviation = Math.sqrt(Math.max(1e-9, squares / known - mean * mean));
      up = Math.max(0, up + (level - mean) / deviation - ALLOWANCE);
      down = Math.max(0, down - (level - mean) / deviation - ALLOWANCE);
    }
    sum += level;
    squares += level * level;
    if (Math.max(up, down) < threshold) continue;
    alarms.push({ kind: up >= down ? "thaw" : "freeze", week, onset: week, statistic: Math.max(up, down) });
    since = week + 1;
    sum = squares = up = down = 0;
  }
  return alarms;
};

function trailingMean(line: Float64Array, week: number, weeks: number): number {
  const part = line.subarray(Math.max(0, week - weeks + 1), week + 1);
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}

function excursions(line: Float64Array, threshold: number): Alarm[] {
  const alarms: Alarm[] = [];
  let side = 0;
  for (const [week, value] of line.entries()) {
    if (value * side <= 0) side = 0;
    if (Math.abs(value) < threshold || side !== 0) continue;
    side = Math.sign(value);
    alarms.push({ kind: side > 0 ? "thaw" : "freeze", week, onset: week, statistic: Math.abs(value) });
  }
  return alarms;
}

/** The engagement index on every Sunday of a simulated history, by method version 1; 0 before its first signal. */
export function weeklyIndex(history: SimulatedHistory): Float64Array {
  const days = indexSeries(packed(history), METHOD_1, 0, history.weeks * WEEK - 1).index;
  return Float64Array.from({ length: history.weeks }, (_, week) => days[week * WEEK + WEEK - 1] || 0);
}

/** The signals as one-day events of full evidence weight; day 0 is the first Monday. */
function packed({ signals }: SimulatedHistory): PackedSignals {
  const days = signals.map(({ week, weekday }) => week * WEEK + weekday);
  const order = days.map((_, at) => at).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const columns = {
    ...emptyColumns(order.length),
    ids: order.map((at) => String(at)),
    family: Uint8Array.from(order, (at) => signals[at]?.family ?? 0),
    start: Int32Array.from(order, (at) => days[at] ?? 0),
    end: Float64Array.from(order, (at) => days[at] ?? 0),
    intensity: Float64Array.from(order, (at) => signals[at]?.intensity ?? 0),
    evidence: new Float64Array(order.length).fill(1),
    counting: new Uint8Array(order.length).fill(1),
  };
  return completed({ ...columns, ...NO_LINKS, generation: 1 }, () => {
    throw new RangeError("simulated signals have no links");
  });
}
