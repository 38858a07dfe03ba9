import { findTurnsOfStreams } from "@/lib/engine/turns/streams/joint-turns";
import { METHODS } from "@/lib/engine/turns/trial/methods";
import { LONG, QUIET_YEARS, SCENARIOS } from "@/lib/engine/turns/trial/scenarios";
import { tuneThreshold } from "@/lib/engine/turns/trial/threshold-tuning";
import { runTrial, type TrialRow, trialHistories } from "@/lib/engine/turns/trial/turn-trial";
import { untuned } from "@/lib/engine/turns/trial/untuned";
import { TRIAL_FIGURES } from "@/lib/engine/turns/trial-figures";
import { median } from "./median";

const NAME_WIDTH = 24;
const CELL_WIDTH = 29;
/** Histories a scenario; the published figures are of more, from the same seed, and begin with these. */
const HISTORIES = 20;
/** Tuning on all histories takes long: so many show whether the published thresholds are about right. */
const TUNED_ANEW = 10;
/** Milliseconds of a history in the trial before, of one stream without bursts and with three rivals on the index. */
const BEFORE = { twenty: 28, four: 4.6 };
const ROUNDS = 9;
const one = (value: number) => value.toFixed(1);

/** Runs the trial of the turns anew, on some histories of the published seed at the published thresholds; lines to print. */
export function benchTurns(): string[] {
  const { design, methods } = TRIAL_FIGURES;
  const thresholds = methods.map(({ threshold }) => threshold);
  const took = { twenty: [] as number[], four: [] as number[] };
  const rows = SCENARIOS.flatMap((scenario) => {
    const began = process.cpuUsage();
    const found = runTrial({ ...design, histories: HISTORIES }, thresholds, [scenario]);
    const each = processorTime(began) / HISTORIES;
    took[found[0]?.kind === "quiet" ? "twenty" : "four"].push(each);
    return found;
  });
  return [
    `turns: ${HISTORIES} histories a scenario, seed “${design.seed}” (published: ${design.histories}); all tuned, two-sided, to one false alarm of any kind in 20 quiet years`,
    `processor time of a history of 20 years, all methods: ${one(median(took.twenty))} ms (the trial before: ${one(BEFORE.twenty)}); one of 4 years, with its spans: ${one(median(took.four))} ms (${one(BEFORE.four)}, without spans)`,
    "".padEnd(NAME_WIDTH) + methods.map(({ name }) => name.padEnd(CELL_WIDTH)).join(""),
    ...rows.map((row) => row.scenario.padEnd(NAME_WIDTH) + cellsOf(row)),
    `thresholds, published (tuned on ${TRIAL_FIGURES.tuning.histories}) and tuned anew on the first ${TUNED_ANEW}: ${tunedAnew().join(", ")}`,
    `left as they usually are, false alarms in 20 quiet years: ${leftAsUsual().join(", ")}`,
    benchHindsight(),
  ];
}

/** Milliseconds of the processor since then: what else runs on the machine is not counted. */
function processorTime(since: NodeJS.CpuUsage): number {
  return process.cpuUsage(since).user / 1_000;
}

function cellsOf(row: TrialRow): string {
  const cells =
    row.kind === "turn"
      ? row.methods.map(
          ({ misses, medianDelay, covered }) =>
            `${share(misses)} missed, ${medianDelay} wk${covered === null ? "" : `, ${share(covered)} in`}`,
        )
      : row.kind === "growth"
        ? row.methods.map(({ thaw, any }) => `thaw ${share(thaw)}, any ${share(any)}`)
        : row.methods.map(({ mean, error }) => `${mean.toFixed(2)} ± ${error.toFixed(2)} false`);
  return cells.map((cell) => cell.padEnd(CELL_WIDTH)).join("");
}

const share = (value: number) => `${Math.round(100 * value)} %`;

function tunedAnew(): string[] {
  const quiet = trialHistories(QUIET_YEARS, TUNED_ANEW, TRIAL_FIGURES.tuning.seed);
  return METHODS.map((method, at) => {
    const published = TRIAL_FIGURES.methods[at]?.threshold ?? Number.NaN;
    return `${method.name} ${published.toFixed(2)}, ${tuneThreshold(method, quiet).toFixed(2)}`;
  });
}

function leftAsUsual(): string[] {
  const { seed } = TRIAL_FIGURES.design;
  return untuned(trialHistories(QUIET_YEARS, TUNED_ANEW, seed)).map(
    ({ name, falseAlarms: { mean, error } }) => `${mean.toFixed(1)} ± ${error.toFixed(1)} by ${name}`,
  );
}

/** Both streams over 20 years of weeks, cut and dated, beside cutting alone as it is written in books: every start tried for every end. */
function benchHindsight(): string {
  const [history] = trialHistories(QUIET_YEARS, 1, "bench");
  if (!history) return "no history";
  const timed = (work: () => unknown) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const began = process.cpuUsage();
      work();
      return processorTime(began);
    });
    return median(times);
  };
  const whole = timed(() => findTurnsOfStreams(history));
  const plain = timed(() => [plainCuts(history.contact.count), plainCuts(history.strain.count)]);
  return `turns in hindsight: ${LONG + QUIET_YEARS.judgedFrom} weeks, both streams, the law of counts, cuts and all posteriors ${one(whole)} ms (aim: under 50); plain cutting of both as Poisson counts, without law or posterior, ${one(plain)} ms`;
}

/** Last changes of the cheapest Poisson cutting, by trying every start for every end. */
function plainCuts(count: Float64Array): Int32Array {
  const weeks = count.length;
  const price = 2 * Math.log(weeks);
  const cheapest = new Float64Array(weeks + 1);
  const last = new Int32Array(weeks + 1);
  for (let end = 1; end <= weeks; end++) {
    let signals = 0;
    let best = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= 0; start--) {
      signals += count[start] as number;
      const fit = signals > 0 ? -2 * signals * Math.log(signals / (end - start)) : 0;
      const total = (cheapest[start] as number) + fit + price;
      if (total >= best) continue;
      best = total;
      last[end] = start;
    }
    cheapest[end] = best;
  }
  return last;
}
