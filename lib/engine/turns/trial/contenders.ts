import { nameWords } from "@/lib/engine/draws/random-stream";
import { type Alarm, detectOnsets } from "@/lib/engine/turns/onset-detector";
import { indexCusum, indexThreshold, movingAverageCrossing, type Rival, weeklyIndex } from "./rivals";
import type { Scenario } from "./scenarios";
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
