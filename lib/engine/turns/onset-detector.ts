import { type FlowSums, flowSums, stretchOf, type WeeklyEvidence } from "./flow-sums";
import { FLOW_PRIOR, type FlowPrior, onsetEvidence } from "./onset-evidence";

/** A turn noticed while it happens. */
export interface Alarm {
  kind: "thaw" | "freeze";
  /** Index of the week that raised it. */
  week: number;
  /** Index of the most likely first week of the new regime, up to `week`. */
  onset: number;
  /** Log Bayes factor that reached the threshold, of onsets at least `shortest` weeks back. */
  statistic: number;
}

export interface OnsetSettings extends FlowPrior {
  /** Log Bayes factor that raises an alarm. */
  threshold: number;
  /** Weeks that a regime lasts before it can be left. */
  baseline: number;
  /** Weeks of a new regime before it can be noticed: less is an episode. */
  shortest: number;
  /** How many weeks back an onset is looked for. */
  window: number;
}

/** The threshold gives one false alarm in 20 years of quiet without bursts, either way; with bursts many (./trial-figures, untuned). */
export const ONSET_SETTINGS: OnsetSettings = {
  ...FLOW_PRIOR,
  threshold: 3.46,
  baseline: 4,
  shortest: 4,
  window: 39,
};

/** What the detector saw. Both statistics have an element a week; 0 where nothing speaks for a turn of that kind. */
export interface Onsets {
  alarms: Alarm[];
  thawStatistic: Float64Array;
  freezeStatistic: Float64Array;
  threshold: number;
}

/**
 * Thaw and freeze onsets of a weekly flow, as each week closes (method §6): a generalised likelihood ratio in Bayes form, the
 * largest log Bayes factor over all onsets of the last `window` weeks of "another mean flow since then" against "the mean flow since
 * the last alarm". No level is given, of either regime. After an alarm the new regime, from its onset, is the baseline. A week's
 * answer uses that week and earlier ones only: the alarms of a shorter flow are the first alarms of a longer one. Throws RangeError
 * where the flow is not finite. Cost O(weeks · window). 100 weeks of 0, then 3 every week: one thaw, onset 100, raised in week 104.
 */
export function detectOnsets(evidence: WeeklyEvidence, settings: Partial<OnsetSettings> = {}): Onsets {
  const set = { ...ONSET_SETTINGS, ...settings };
  const sums = flowSums(evidence);
  const thawStatistic = new Float64Array(sums.weeks);
  const freezeStatistic = new Float64Array(sums.weeks);
  const alarms = followWeeks(sums, set, 0, (week, thaw, freeze) => {
    thawStatistic[week] = thaw;
    freezeStatistic[week] = freeze;
  });
  return { alarms, thawStatistic, freezeStatistic, threshold: set.threshold };
}

/** The alarms of `detectOnsets` alone, several times as fast: what stays under the threshold is not worked out. */
export function detectAlarms(evidence: WeeklyEvidence, settings: Partial<OnsetSettings> = {}): Alarm[] {
  const set = { ...ONSET_SETTINGS, ...settings };
  return followWeeks(flowSums(evidence), set, set.threshold * (1 - Number.EPSILON), () => undefined);
}

/** Goes through the weeks; statistics up to `least` need not be exact. */
function followWeeks(
  sums: FlowSums,
  set: OnsetSettings,
  least: number,
  told: (week: number, thaw: number, freeze: number) => void,
): Alarm[] {
  const alarms: Alarm[] = [];
  let base = 0;
  for (let week = 0; week < sums.weeks; week++) {
    const { thaw, freeze } = strongest(sums, { base, week, least }, set);
    told(week, thaw.statistic, freeze.statistic);
    const alarm = thaw.statistic >= freeze.statistic ? thaw : freeze;
    if (alarm.statistic < set.threshold) continue;
    // The date may lie in the last weeks too: only the alarm needs a regime of some length.
    const dated = strongest(sums, { base, week, least: 0 }, { ...set, shortest: 1 })[alarm.kind];
    alarms.push({ ...alarm, onset: dated.onset });
    base = dated.onset;
  }
  return alarms;
}

/** The strongest onset of either kind as a week closes, with `least` as its statistic where there is none above. */
function strongest(
  sums: FlowSums,
  { base, week, least }: { base: number; week: number; least: number },
  set: OnsetSettings,
): { thaw: Alarm; freeze: Alarm } {
  const thaw: Alarm = { kind: "thaw", week, onset: week, statistic: least };
  const freeze: Alarm = { kind: "freeze", week, onset: week, statistic: least };
  const end = week + 1;
  for (let onset = Math.max(base + set.baseline, end - set.window); onset <= end - set.shortest; onset++) {
    const after = stretchOf(sums, onset, end);
    const before = stretchOf(sums, base, onset);
    const worth = Math.min(thaw.statistic, freeze.statistic);
    const { gain, lift } = onsetEvidence(before, after, set, worth);
    const best = lift > 0 ? thaw : freeze;
    if (lift === 0 || gain <= best.statistic) continue;
    best.onset = onset;
    best.statistic = gain;
  }
  return { thaw, freeze };
}
