import { flowSums, stretchOf } from "./flow-sums";
import { type FlowPrior, type OnsetEvidence, onsetEvidence } from "./onset-evidence";

/** A turn noticed while it happens. */
export interface Alarm {
  kind: "thaw" | "freeze";
  /** Index of the week that raised it. */
  week: number;
  /** Index of the most likely first week of the new regime, up to `week`. */
  onset: number;
  /** Log Bayes factor that passed the threshold. */
  statistic: number;
}

export interface OnsetSettings extends FlowPrior {
  /** Log Bayes factor that raises an alarm: one false alarm in 20 years of quiet (see ./trial-figures). */
  threshold: number;
  /** What the change of the mean flow must be worth by itself, so that a torn week is no turn. */
  liftThreshold: number;
  /** Weeks of a regime before it can be left. */
  baseline: number;
  /** How many weeks back an onset is looked for. */
  window: number;
}

export const ONSET_SETTINGS: OnsetSettings = {
  spread: 2.5,
  spreadWeeks: 2,
  toneWeeks: 0.5,
  threshold: 7,
  liftThreshold: 1.5,
  baseline: 8,
  window: 52,
};

/** What the detector saw. Both statistics have an element a week; 0 where nothing speaks for a turn of that kind. */
export interface Onsets {
  alarms: Alarm[];
  thawStatistic: Float64Array;
  freezeStatistic: Float64Array;
  threshold: number;
}

interface Candidate {
  onset: number;
  gain: number;
}

/**
 * Thaw and freeze onsets of a weekly flow (Σ v·q a week), as each week closes (method §6): a generalised likelihood ratio
 * in Bayes form, the largest log Bayes factor over all onsets of the last `window` weeks of "another regime since then" against
 * "the regime since the last alarm". Neither regime's level is given. After an alarm the new regime, from its onset, is the
 * baseline. A week's answer uses that week and earlier ones only: the alarms of a shorter flow are the first alarms of a longer one.
 * Throws RangeError where the flow is not finite. Cost O(weeks · window).
 * 100 weeks of 0, then 3 each week: one thaw, onset 100.
 */
export function detectOnsets(flow: Float64Array, settings: Partial<OnsetSettings> = {}): Onsets {
  const set = { ...ONSET_SETTINGS, ...settings };
  const sums = flowSums(flow);
  const thawStatistic = new Float64Array(flow.length);
  const freezeStatistic = new Float64Array(flow.length);
  const alarms: Alarm[] = [];
  let base = 0;
  for (let week = 0; week < flow.length; week++) {
    let thaw: Candidate = { onset: week, gain: 0 };
    let freeze: Candidate = { onset: week, gain: 0 };
    const end = week + 1;
    for (let onset = Math.max(base + set.baseline, end - set.window); onset < end; onset++) {
      const found = onsetEvidence(stretchOf(sums, base, onset), stretchOf(sums, onset, end), set);
      if (!isDirected(found, set)) continue;
      if (found.lift > 0 && found.gain > thaw.gain) thaw = { onset, gain: found.gain };
      if (found.lift < 0 && found.gain > freeze.gain) freeze = { onset, gain: found.gain };
    }
    thawStatistic[week] = thaw.gain;
    freezeStatistic[week] = freeze.gain;
    const kind = thaw.gain >= freeze.gain ? "thaw" : "freeze";
    const strongest = kind === "thaw" ? thaw : freeze;
    if (strongest.gain < set.threshold) continue;
    alarms.push({ kind, week, onset: strongest.onset, statistic: strongest.gain });
    base = strongest.onset;
  }
  return { alarms, thawStatistic, freezeStatistic, threshold: set.threshold };
}

function isDirected({ weight }: OnsetEvidence, { liftThreshold }: OnsetSettings): boolean {
  return weight >= liftThreshold;
}
