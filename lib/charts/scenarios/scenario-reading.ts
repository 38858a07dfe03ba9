import {
  addedSignals,
  type HypotheticalSignal,
  methodEdit,
  type Scenario,
  signalEdits,
  supposedSignals,
} from "@/lib/codebook/scenarios/scenario";
import type { Method } from "@/lib/engine/methods/method";
import { editMethod, type MethodEdit, type SignalEdit } from "@/lib/engine/scenarios/scenario";
import { scenarioSignals } from "@/lib/engine/scenarios/scenario-signals";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Retracted } from "@/lib/engine/signals/resolved-signals";
import type { Day } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import { scenarioCoverage } from "./scenario-coverage";
import { type ScenarioDrawing, scenarioFrame, scenarioRows } from "./scenario-drawing";
import { readingDay, scenarioHorizon } from "./scenario-horizon";
import type { ScenarioBase } from "./scenario-input";
import { type DayLevels, dayLevels } from "./scenario-levels";
import { type LineRow, lineRows } from "./scenario-lines";
import { type DifferenceShares, differenceShares, type Followable } from "./scenario-shares";
import { strongestSignals } from "./strongest-signals";

/** How many of the strongest signals are offered to be changed. */
const STRONGEST = 8;

/** Signals under one method, followed day by day. */
export interface FollowedSignals extends Followable {
  /** null: nothing has started. */
  followed: StageSeries | null;
}

/** What a scenario says beside what is coded. Plain data. */
export interface ScenarioLevels {
  /** The last day that is followed and drawn. */
  horizon: Day;
  /** The day that finding and figures speak of. */
  readOn: Day;
  drawing: ScenarioDrawing;
  codedLevels: DayLevels;
  supposedLevels: DayLevels;
}

/** The same with what is worked out only where it is shown. */
export interface ScenarioReading extends ScenarioLevels {
  /** What makes the difference on the day that is read. */
  differences: () => DifferenceShares;
  /** Both lines as a table. */
  lines: () => LineRow[];
  /** Ids of the coded signals that hold most of the index on that day. */
  strongest: () => string[];
}

/**
 * Reads scenarios over the coded signals of one view (`packResolved`; `retracts` names what a signal takes back), in the browser as on the
 * server. Every reading computes anew only what differs from the one before.
 */
export function scenarioReader(
  base: ScenarioBase,
  packed: PackedSignals,
  retracts: ReadonlyMap<string, Retracted>,
): (scenario: Scenario) => ScenarioReading {
  const { from, last, trackedFrom } = base;
  const coverage = scenarioCoverage(base);
  const follow = (signals: PackedSignals, method: Method, horizon: Day): FollowedSignals => ({
    packed: signals,
    method,
    followed: trackedStages(signals, method, horizon, { trackedFrom, coverage }),
  });
  const signalsOf = remembering((edits: readonly SignalEdit[], added: readonly HypotheticalSignal[]) =>
    scenarioSignals(packed, retracts, signalEdits({ added, edits }), addedSignals(added)),
  );
  const methodOf = remembering(
    (weights: MethodEdit["weights"], halfLives: MethodEdit["halfLives"], kappa: MethodEdit["kappa"]) =>
      editMethod(base.method, methodEdit({ weights, halfLives, kappa }, base.method)),
  );
  const codedOf = remembering((horizon: Day) => follow(packed, base.method, horizon));
  const supposedOf = remembering((signals: PackedSignals, method: Method, horizon: Day) =>
    signals === packed && method === base.method ? codedOf(horizon) : follow(signals, method, horizon),
  );
  const rowsOf = remembering(
    (coded: FollowedSignals, supposed: FollowedSignals, horizon: Day, added: readonly HypotheticalSignal[]) =>
      scenarioRows(coded.followed, supposed.followed, { from, last, to: horizon }, supposedSignals(added)),
  );
  const viewOf = remembering((horizon: Day, low: number, high: number) =>
    scenarioFrame({ from, last, to: horizon }, { low, high }, base.method.stage, coverage),
  );
  const readingOf = remembering(
    (
      coded: FollowedSignals,
      supposed: FollowedSignals,
      horizon: Day,
      readOn: Day,
      added: readonly HypotheticalSignal[],
    ): ScenarioReading => {
      const rows = rowsOf(coded, supposed, horizon, added);
      return {
        horizon,
        readOn,
        drawing: { ...rows, view: viewOf(horizon, rows.low, rows.high) },
        codedLevels: dayLevels(coded.followed, coded.method, readOn),
        supposedLevels: dayLevels(supposed.followed, supposed.method, readOn),
        differences: () => differenceShares(coded, supposed, readOn),
        lines: () => lineRows(coded, supposed, from, horizon),
        strongest: () => strongestSignals(packed, base.method, readOn, STRONGEST),
      };
    },
  );
  return (scenario) => {
    const { added, edits, weights, halfLives, kappa } = scenario;
    const horizon = scenarioHorizon(base, scenario);
    const supposed = supposedOf(signalsOf(edits, added), methodOf(weights, halfLives, kappa), horizon);
    return readingOf(codedOf(horizon), supposed, horizon, readingDay(scenario.readOn, from, horizon), added);
  };
}

/** The same function, which keeps its last result and gives it again for the same arguments. */
function remembering<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let known: { args: Args; result: Result } | null = null;
  return (...args) => {
    if (known === null || args.some((arg, at) => !Object.is(arg, known?.args[at])))
      known = { args, result: make(...args) };
    return known.result;
  };
}
