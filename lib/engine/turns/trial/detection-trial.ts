import type { Alarm } from "@/lib/engine/turns/onset-detector";
import { CONTENDERS, type Contender, type TrialHistory, trialHistories } from "./contenders";
import { informationLimit } from "./information-limit";
import { HORIZON, LONG, RUN_IN, SCENARIOS, type Scenario } from "./scenarios";
import { countAlarms } from "./threshold-tuning";

/** How many histories of which seed. */
export interface TrialDesign {
  seed: string;
  /** Histories of each scenario of 20 years without a turn. */
  longHistories: number;
  /** Histories of each other scenario. */
  histories: number;
}

/** What a contender did in a scenario where nothing turns. */
export interface FalseAlarms {
  /** False alarms a history. */
  mean: number;
  /** Standard error of that. */
  error: number;
}

/** What a contender did with a turn. */
export interface Detection {
  /** Share of histories with an alarm of the right kind within the horizon, 0 … 1. */
  rate: number;
  /** Weeks of evidence after the onset, the first being 1, until that alarm, median over all histories; null: half never had it. */
  medianDelay: number | null;
  /** 95 % interval of the median, by its order statistics; null where the median is, or beyond the horizon. */
  between: readonly [number | null, number | null];
}

/** False alarms of one contender in a scenario. */
function falseAlarms(
  contender: Contender,
  histories: readonly TrialHistory[],
  { judgedFrom }: Scenario,
  threshold: number,
): FalseAlarms {
  const alarms = countAlarms(contender, histories, judgedFrom, threshold);
  return { mean: alarms / histories.length, error: Math.sqrt(alarms) / histories.length };
}

/** What one contender did with the turn of a scenario; an alarm that was raised before the turn is none for it. */
function detection(
  contender: Contender,
  histories: readonly TrialHistory[],
  { judgedFrom }: Scenario,
  kind: Alarm["kind"],
  threshold: number,
): Detection {
  const delays = histories
    .map((history) => {
      const alarms = contender.alarms(history, threshold);
      const found = alarms.find((alarm) => alarm.kind === kind && alarm.week >= judgedFrom);
      return found ? found.week - judgedFrom + 1 : Number.POSITIVE_INFINITY;
    })
    .filter((delay) => delay <= HORIZON)
    .sort((a, b) => a - b);
  const ranked = (rank: number) => delays[Math.ceil(rank) - 1] ?? null;
  const half = histories.length / 2;
  const reach = 1.96 * Math.sqrt(histories.length / 4);
  return {
    rate: delays.length / histories.length,
    medianDelay: ranked(half),
    between: [ranked(half - reach), ranked(half + reach)],
  };
}

/** A contender's figures in one scenario: false alarms where nothing turns, detection where something does. */
export type TrialRow =
  | { scenario: string; about: string; limit: null; falseAlarms: readonly FalseAlarms[] }
  | { scenario: string; about: string; limit: number; detections: readonly Detection[] };

/**
 * The trial: a row a scenario (all, or those asked for), in it an entry a contender, in the order of CONTENDERS. `limit` is the information
 * limit of the turn in weeks, at one false alarm in 20 years.
 */
export function runTrial(
  design: TrialDesign,
  thresholds: readonly number[],
  scenarios: readonly Scenario[] = SCENARIOS,
): TrialRow[] {
  return scenarios.map((scenario): TrialRow => {
    const { name, about, turn } = scenario;
    const long = scenario.judgedFrom === RUN_IN;
    const histories = trialHistories(scenario, long ? design.longHistories : design.histories, design.seed);
    const each = <Figure>(measure: (contender: Contender, threshold: number) => Figure) =>
      CONTENDERS.map((contender, at) => measure(contender, thresholds[at] ?? Number.POSITIVE_INFINITY));
    if (!turn) {
      const all = each((one, threshold) => falseAlarms(one, histories, scenario, threshold));
      return { scenario: name, about, limit: null, falseAlarms: all };
    }
    const all = each((one, threshold) => detection(one, histories, scenario, turn.kind, threshold));
    return { scenario: name, about, limit: informationLimit(turn.after, turn.before, LONG), detections: all };
  });
}
