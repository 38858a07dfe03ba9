import { type WeekFigures, weekFigures } from "@/lib/brief/weekly/weekly-figures";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { Method } from "@/lib/engine/methods/method";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import type { Coverage, CoverageRun } from "@/lib/engine/support/coverage";
import { type EngineInputs, methodOf } from "./package-data";

/** What the engine makes of the inputs of an edition. */
export interface Computed {
  sunday: Day;
  method: Method;
  packed: PackedSignals;
  followed: StageSeries | null;
  figures: WeekFigures;
}

/** Computes an edition from its inputs alone. Throws RangeError where the week is none, or the method is not among them. */
export function computedFrom(inputs: EngineInputs): Computed {
  const span = parseIsoWeek(inputs.week);
  if (!span) throw new RangeError(`“${inputs.week.slice(0, 40)}” is no ISO week`);
  const { sunday } = span;
  const method = methodOf(inputs, inputs.methodVersion);
  const packed = packSignals(inputs.signals, null, method.generation);
  const coverage = inputs.coverage === null ? null : coverageOfRuns(inputs.coverage, packed.first ?? sunday);
  const followed = trackedStages(packed, method, sunday, { trackedFrom: inputs.trackedFrom, coverage });
  const figures = weekFigures(packed, method, followed, inputs.week, inputs.trackedFrom);
  return { sunday, method, packed, followed, figures };
}

/** Coverage that gives the same runs again: what is unstated lies before what is stated, or between. */
export function coverageOfRuns(runs: readonly CoverageRun[], first: Day): Coverage {
  const unstated = runs.findLast(({ state }) => state === "unstated");
  return {
    spans: runs.flatMap(({ from, to, state }) => (state === "unstated" ? [] : [{ from, to, state }])),
    unstatedUntil: unstated?.to ?? first - 1,
  };
}
