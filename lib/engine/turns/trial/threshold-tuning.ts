import type { Contender, TrialHistory } from "./contenders";
import { QUIET_YEARS } from "./scenarios";

/** Alarms of either kind from the week that a scenario is judged from, over all histories. */
export function countAlarms(
  { alarms }: Contender,
  histories: readonly TrialHistory[],
  judgedFrom: number,
  threshold: number,
): number {
  return histories.reduce(
    (sum, history) => sum + alarms(history, threshold).filter(({ week }) => week >= judgedFrom).length,
    0,
  );
}

/** How far a threshold is from the one that would give exactly one false alarm: a thousandth of the range it is sought in. */
const TUNED_TO = 1_000;

/**
 * The threshold, between 0 and `highest`, at which a contender raises one false alarm of either kind in each history on average: by
 * bisection. Throws RangeError without a history.
 */
export function tuneThreshold(
  contender: Contender,
  histories: readonly TrialHistory[],
  highest: number,
): number {
  if (histories.length === 0) throw new RangeError("a threshold is tuned on one history at least");
  let low = 0;
  let high = highest;
  while (high - low > highest / TUNED_TO) {
    const middle = (low + high) / 2;
    if (countAlarms(contender, histories, QUIET_YEARS.judgedFrom, middle) > histories.length) low = middle;
    else high = middle;
  }
  return high;
}
