import { CONTENDERS, trialHistories } from "@/lib/engine/turns/trial/contenders";
import { runTrial, type TrialRow } from "@/lib/engine/turns/trial/detection-trial";
import { QUIET_YEARS } from "@/lib/engine/turns/trial/scenarios";
import { tuneThreshold } from "@/lib/engine/turns/trial/threshold-tuning";
import { TRIAL_FIGURES } from "@/lib/engine/turns/trial-figures";

const NAME_WIDTH = 24;
const CELL_WIDTH = 25;
/** Tuning on all histories takes minutes: so many show whether the published thresholds are about right. */
const TUNED_ANEW = 40;
const one = (value: number) => value.toFixed(1);

/** Runs the trial of the turning points anew, on the published histories and thresholds; lines to print. */
export function benchTurns(): string[] {
  const { design, contenders } = TRIAL_FIGURES;
  const began = performance.now();
  const rows = runTrial(
    design,
    contenders.map(({ threshold }) => threshold),
  );
  const seconds = (performance.now() - began) / 1000;
  const head = contenders.map(({ name }) => name.padEnd(CELL_WIDTH)).join("");
  return [
    `turning points: ${design.histories} histories a scenario (${design.longHistories} of 20 years), seed “${design.seed}”, in ${one(seconds)} s`,
    "all tuned to one false alarm in 20 quiet years; median weeks of evidence until the alarm, share found within a year",
    "".padEnd(NAME_WIDTH) + head,
    ...rows.map((row) => row.scenario.padEnd(NAME_WIDTH) + cellsOf(row)),
    ...rows.flatMap(ratiosOf),
    `thresholds, published (tuned on ${TRIAL_FIGURES.tuning.histories} quiet histories) and tuned anew on the first ${TUNED_ANEW}: ${tunedAnew().join(", ")}`,
  ];
}

function tunedAnew(): string[] {
  const quiet = trialHistories(QUIET_YEARS, TUNED_ANEW, TRIAL_FIGURES.tuning.seed);
  return TRIAL_FIGURES.contenders.map(({ name, threshold }, at) => {
    const contender = CONTENDERS[at];
    const found = contender ? tuneThreshold(contender, quiet, 2 * threshold) : Number.NaN;
    return `${name} ${threshold.toFixed(2)}, ${found.toFixed(2)}`;
  });
}

function cellsOf(row: TrialRow): string {
  const cells =
    row.limit === null
      ? row.falseAlarms.map(({ mean, error }) => `${mean.toFixed(2)} ± ${error.toFixed(2)} false`)
      : row.detections.map(({ rate, medianDelay }) => `${weeks(medianDelay)}, ${Math.round(100 * rate)} %`);
  return cells.map((cell) => cell.padEnd(CELL_WIDTH)).join("");
}

const weeks = (delay: number | null) => (delay === null ? "never" : `${delay} weeks`);

/** Our median delay as a ratio to the information limit and to each rival's; under 1 is better than it. */
function ratiosOf(row: TrialRow): string[] {
  if (row.limit === null) return [];
  const [ours, ...rivals] = row.detections.map(({ medianDelay }) => medianDelay);
  if (ours === undefined || ours === null) return [`${row.scenario}: half of the turns were not found`];
  const against = rivals.map((delay) => (delay === null ? "never" : (ours / delay).toFixed(2))).join(", ");
  return [
    `${row.scenario}: limit ${one(row.limit)} weeks, ours ÷ limit ${(ours / row.limit).toFixed(2)}, ours ÷ each rival ${against}`,
  ];
}
