import type { WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import type { Method } from "./methods";
import { QUIET_YEARS } from "./scenarios";

/** Alarms of any kind that are raised from a week on. */
export function alarmsFrom(
  { alarms }: Pick<Method, "alarms">,
  streams: WeeklyStreams,
  judgedFrom: number,
  threshold: number,
): number {
  return alarms(streams, threshold).filter(({ raised }) => raised >= judgedFrom).length;
}

/** How far a threshold is from the one that would give exactly one false alarm a history, as a share of it. */
const TUNED_TO = 1 / 200;
/** Every method is silent long before this. */
const HIGHEST = 1_000;

/**
 * The threshold above 0 at which a method raises one alarm of any kind in each quiet history of 20 years on average: doubled until
 * there are fewer, then by bisection. Throws RangeError without a history, and for a method that is never silent.
 */
export function tuneThreshold(method: Pick<Method, "alarms">, histories: readonly WeeklyStreams[]): number {
  if (histories.length === 0) throw new RangeError("a threshold is tuned on one history at least");
  const tooMany = (threshold: number) => {
    let left = histories.length;
    return histories.some((one) => {
      left -= alarmsFrom(method, one, QUIET_YEARS.judgedFrom, threshold);
      return left < 0;
    });
  };
  let high = 1;
  while (tooMany(high)) {
    high *= 2;
    if (high > HIGHEST) throw new RangeError("the method never falls silent");
  }
  let low = high === 1 ? 0 : high / 2;
  while (high - low > TUNED_TO * high) {
    const middle = (low + high) / 2;
    if (tooMany(middle)) low = middle;
    else high = middle;
  }
  return high;
}
