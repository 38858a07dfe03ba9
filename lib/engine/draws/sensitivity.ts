import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { Doubts } from "./doubts";
import type { DrawSettings } from "./draw-settings";
import { drawnIndexSteps } from "./drawn-index";
import { ALL_FROM_A, type GroupMatrices } from "./drawn-method";
import { DRAW_GROUPS, type DrawGroup, MATRIX_B } from "./random-stream";
import { type Interval, resampledIntervals } from "./resampled-intervals";
import { pooledSpread, sobolIndices } from "./sobol";

/** What one source of doubt holds of the variance of the index; NaN where the draws do not vary. */
export interface GroupSensitivity {
  group: DrawGroup;
  /** Share of the variance that it makes by itself. An estimate may lie a little under 0: it is left there. */
  first: number;
  /** Share of the variance that it has a part in. */
  total: number;
  /** 90 % intervals of the two, from resampled rows. */
  firstError: Interval;
  totalError: Interval;
}

/** Which doubts the index of one day hangs on. */
export interface Sensitivity {
  day: Day;
  /** Rows of each of the two designs. */
  rows: number;
  /** Mean and standard deviation of the index over both designs, index points; NaN before the first counting signal. */
  mean: number;
  deviation: number;
  /** In the order of DRAW_GROUPS. */
  groups: GroupSensitivity[];
}

const B_ONLY: GroupMatrices = {
  weights: MATRIX_B,
  halfLives: MATRIX_B,
  kappa: MATRIX_B,
  intensity: MATRIX_B,
  existence: MATRIX_B,
  day: MATRIX_B,
};

/**
 * First-order and total-order Sobol indices of the index of a day over the six groups of doubt (method §7). Design A are
 * the draws of the bands, B as many independent ones, and A with one group from B makes the third kind: eight evaluations
 * of `settings.draws` rows. The outputs are first centred on their common mean, which changes neither V nor what is
 * estimated, and takes the noise of a level far from 0 out of the first-order estimate. The errors are the 5 and 95 %
 * quantiles of the estimates over seeded resamples of the rows. Every figure is NaN before the first counting signal, and
 * every share where the draws do not vary. Throws RangeError for fewer than two draws. The worked example on 2025-12-07,
 * DEFAULT_DRAWS: existence first .58, total .57; the days of its signals are exact and hold 0.
 */
export function sensitivity(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  day: Day,
  settings: DrawSettings,
): Sensitivity {
  const steps = sensitivitySteps(packed, doubts, method, day, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `sensitivity` in slices of some milliseconds of work, so that a server can let others in between two of them. */
export function* sensitivitySteps(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  day: Day,
  settings: DrawSettings,
): Generator<undefined, Sensitivity> {
  const outputs: Float64Array[] = [];
  const designs = [ALL_FROM_A, B_ONLY, ...DRAW_GROUPS.map((group) => ({ ...ALL_FROM_A, [group]: MATRIX_B }))];
  for (const matrices of designs) {
    const [column] = yield* drawnIndexSteps(packed, doubts, method, [day], settings, matrices);
    outputs.push(column as Float64Array);
  }
  const [yA, yB, ...yAB] = outputs as [Float64Array, Float64Array, ...Float64Array[]];
  const { mean, variance } = pooledSpread(yA, yB);
  for (const column of outputs)
    for (let row = 0; row < column.length; row++) column[row] = (column[row] as number) - mean;
  const { first, total } = sobolIndices({ yA, yB, yAB });
  const errors = yield* resampledIntervals({ yA, yB, yAB }, settings.seed);
  const groups = DRAW_GROUPS.map((group, at) => ({
    group,
    first: first[at] as number,
    total: total[at] as number,
    firstError: errors.first[at] as Interval,
    totalError: errors.total[at] as Interval,
  }));
  return { day, rows: settings.draws, mean, deviation: Math.sqrt(variance), groups };
}
