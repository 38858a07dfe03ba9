import { nameWords } from "@/lib/engine/draws/random-stream";
import { type Alarm, detectOnsets } from "./onset-detector";
import { indexCusum, indexThreshold, movingAverageCrossing, type Rival, weeklyIndex } from "./rivals";
import { HORIZON, RUN_IN, type Scenario } from "./scenarios";
import { type SimulatedHistory, simulateHistory } from "./simulator";

/** A history with its index, which the rivals read. */
export interface TrialHistory extends SimulatedHistory {
  index: Float64Array;
}

export interface Contender {
  name: string;
  alarms: (history: TrialHistory, threshold: number) => Alarm[];
}

const rival = (name: string, rule: Rival): Contender => ({
  name,
  alarms: ({ index }, threshold) => rule(index, threshold),
});

/** Ours first. */
export const CONTENDERS: readonly Contender[] = [
  { name: "onset detector", alarms: (history, threshold) => detectOnsets(history, { threshold }).alarms },
  rival("moving-average crossing", movingAverageCrossing),
  rival("index threshold", indexThreshold),
  rival("CUSUM on the index", indexCusum),
];

/** So many histories of a scenario; the same for the same seed, and the first ones of more are the same as fewer. */
export function trialHistories(scenario: Scenario, histories: number, seed: string): TrialHistory[] {
  return Array.from({ length: histories }, (_, at) => {
    const history = simulateHistory(scenario.regimes, nameWords(`${seed}/${scenario.name}/${at}`));
    return { ...history, index: weeklyIndex(history) };
  });
}

/** Alarms of either kind after the run-in, over all histories. */
export function countAlarms(
  contender: Contender,
  histories: readonly TrialHistory[],
  threshold: number,
): number {
  return histories.reduce(
    (sum, history) => sum + contender.alarms(history, threshold).filter(({ week }) => week >= RUN_IN).length,
    0,
  );
}

/**
 * The threshold at which a contender raises one false alarm, of either kind, in each of the histories on average: bisection to 0.1 % of
 * `highest`. Throws RangeError without a history.
 */
export function tuneThreshold(
  contender: Contender,
  histories: readonly TrialHistory[],
  highest: number,
): number {
  if (histories.length === 0) throw new RangeError("a threshold is tuned on one history at least");
  let low = 0;
  let high = highest;
  while (high - low > highest / 1000) {
    const middle = (low + high) / 2;
    if (countAlarms(contender, histories, middle) > histories.length) low = middle;
    else high = middle;
  }
  return high;
}

/** What a contender did with the turns of a scenario. */
export interface Detection {
  /** Share of histories with an alarm of the right kind within the horizon, 0 … 1. */
  rate: number;
  /** Weeks of evidence after the onset, the first being 1, until the right alarm, median over all histories; null: half never had it. */
  medianDelay: number | null;
}

export function detection(
  contender: Contender,
  histories: readonly TrialHistory[],
  turn: NonNullable<Scenario["turn"]>,
  threshold: number,
): Detection {
  const delays = histories
    .map((history) => {
      const found = contender
        .alarms(history, threshold)
        .find(({ kind, week }) => kind === turn.kind && week >= turn.onset);
      return found ? found.week - turn.onset + 1 : Number.POSITIVE_INFINITY;
    })
    .filter((delay) => delay <= HORIZON)
    .sort((a, b) => a - b);
  return {
    rate: delays.length / histories.length,
    medianDelay: delays[Math.ceil(histories.length / 2) - 1] ?? null,
  };
}
