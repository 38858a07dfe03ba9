import type { JointName, StreamAlarm, WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { METHODS, type Method } from "./methods";
import { HORIZON, RUN_IN, SCENARIOS, type Scenario, type TrueTurn } from "./scenarios";
import { simulateStreams } from "./simulator";
import { spanOf } from "./spans";
import { alarmsFrom } from "./threshold-tuning";

/** How many histories of which seed. */
export interface TrialDesign {
  seed: string;
  /** Histories of each scenario. */
  histories: number;
}

/** What a method did where nothing turns for 20 years. */
export interface FalseAlarms {
  /** False alarms of any kind a history. */
  mean: number;
  /** Standard error of that. */
  error: number;
}

/** What a method said in the year after collection grew: shares of the histories, 0 … 1. */
export interface FalseNames {
  thaw: number;
  freeze: number;
  /** Any name, "may be collection" or not. */
  any: number;
}

/** What a method did with a turn. */
export interface Detection {
  /** Share of histories, 0 … 1, in which the right name was not said within a year of the onset. */
  misses: number;
  /** Weeks of evidence from the onset on, the first being 1, until the right name; median over all histories, a miss being 52. */
  medianDelay: number;
  /** 95 % interval of the median, by its order statistics. */
  between: readonly [number, number];
  /** Share of all true turns whose week lies in the 90 % span, in hindsight a year later; not found is not covered; null: no spans. */
  covered: number | null;
  /** Median weeks from the first to the last of the spans that were found; null without any. */
  width: number | null;
}

/** A row of the trial: an entry a method, in the order of METHODS. */
export type TrialRow =
  | { kind: "quiet"; scenario: string; about: string; methods: readonly FalseAlarms[] }
  | { kind: "growth"; scenario: string; about: string; methods: readonly FalseNames[] }
  | { kind: "turn"; scenario: string; about: string; name: JointName; methods: readonly Detection[] };

/** So many histories of a scenario; the same for the same seed, and the first ones of more are the same as fewer. */
export function trialHistories(
  { name, regimes, vagueness }: Scenario,
  histories: number,
  seed: string,
): WeeklyStreams[] {
  return Array.from({ length: histories }, (_, at) =>
    simulateStreams(regimes, `${seed}/${name}/${at}`, vagueness),
  );
}

/** The trial: a row a scenario (all, or those asked for), each method (all, or those given) at its threshold. */
export function runTrial(
  { seed, histories }: TrialDesign,
  thresholds: readonly number[],
  scenarios: readonly Scenario[] = SCENARIOS,
  methods: readonly Method[] = METHODS,
): TrialRow[] {
  return scenarios.map((scenario): TrialRow => {
    const { name, about, truth, judgedFrom } = scenario;
    const all = trialHistories(scenario, histories, seed);
    const each = <Figure>(measure: (method: Method, threshold: number) => Figure) =>
      methods.map((method, at) => measure(method, thresholds[at] ?? Number.POSITIVE_INFINITY));
    const row = { scenario: name, about };
    if (truth)
      return {
        kind: "turn",
        ...row,
        name: truth.name,
        methods: each((one, threshold) => detection(one, all, { ...truth, judgedFrom }, threshold)),
      };
    if (judgedFrom === RUN_IN)
      return { kind: "quiet", ...row, methods: each((one, threshold) => falseAlarms(one, all, threshold)) };
    return {
      kind: "growth",
      ...row,
      methods: each((one, threshold) => falseNames(one, all, judgedFrom, threshold)),
    };
  });
}

export function falseAlarms(
  method: Pick<Method, "alarms">,
  histories: readonly WeeklyStreams[],
  threshold: number,
): FalseAlarms {
  const each = histories.map((one) => alarmsFrom(method, one, RUN_IN, threshold));
  const mean = each.reduce((sum, alarms) => sum + alarms, 0) / each.length;
  const squares = each.reduce((sum, alarms) => sum + (alarms - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, each.length - 1) / each.length) };
}

function falseNames(
  { alarms }: Method,
  histories: readonly WeeklyStreams[],
  judgedFrom: number,
  threshold: number,
): FalseNames {
  const said = histories.map((one) => withinYear(alarms(one, threshold), judgedFrom));
  const share = (wrong: (alarm: StreamAlarm) => boolean) =>
    said.filter((all) => all.some(wrong)).length / histories.length;
  return {
    thaw: share(({ called }) => called === "thaw"),
    freeze: share(({ called }) => called === "freeze"),
    any: share(() => true),
  };
}

const withinYear = (alarms: readonly StreamAlarm[], onset: number) =>
  alarms.filter(({ raised }) => raised >= onset && raised < onset + HORIZON);

/** What one method did with the turn of a scenario; an alarm that was raised before the turn is none for it. */
function detection(
  { alarms, spans }: Method,
  histories: readonly WeeklyStreams[],
  truth: { name: JointName; turns: readonly TrueTurn[]; judgedFrom: number },
  threshold: number,
): Detection {
  let misses = 0;
  let covered = 0;
  const delays: number[] = [];
  const widths: number[] = [];
  for (const history of histories) {
    const right = withinYear(alarms(history, threshold), truth.judgedFrom).find(
      ({ name }) => name === truth.name,
    );
    if (!right) misses++;
    delays.push(right ? right.raised - truth.judgedFrom + 1 : HORIZON);
    const dated = spans?.(history) ?? [];
    for (const turn of truth.turns) {
      const span = spanOf(turn, dated);
      if (!span) continue;
      widths.push(span.latest - span.earliest + 1);
      if (span.earliest <= turn.week && turn.week <= span.latest) covered++;
    }
  }
  const half = histories.length / 2;
  const reach = 1.96 * Math.sqrt(histories.length / 4);
  return {
    misses: misses / histories.length,
    medianDelay: ranked(delays, half),
    between: [ranked(delays, half - reach), ranked(delays, half + reach)],
    covered: spans ? covered / (histories.length * truth.turns.length) : null,
    width: widths.length > 0 ? ranked(widths, widths.length / 2) : null,
  };
}

/** The value of a rank, counted from 1, rounded up and kept within. */
function ranked(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(rank))) - 1] as number;
}
