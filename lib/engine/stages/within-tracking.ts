import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { Coverage } from "@/lib/engine/support/coverage";
import { type StageSeries, stageSeries } from "./stage";

/**
 * Stage and direction as every page tells them: followed day by day from the first counting signal, without directions that look back past
 * the first tracked day. O(signals + days).
 */
export function trackedStages(
  view: PackedSignals,
  method: Method,
  to: Day,
  { trackedFrom, coverage }: { trackedFrom: Day; coverage: Coverage | null },
): StageSeries | null {
  return withinTracking(stageSeries(view, method, to, coverage), trackedFrom, method);
}

/**
 * The same without the directions whose window begins before the first tracked day (method-2 §3): what stood already when tracking began is no
 * movement. Generation 1 stays as it is, and so does null. O(days).
 * Tracked from day 10, window of 28 days: the direction of days up to 37 is null, that of day 38 stays.
 */
function withinTracking(
  followed: StageSeries | null,
  trackedFrom: Day,
  { generation, stage }: Pick<Method, "generation" | "stage">,
): StageSeries | null {
  if (followed === null || generation === 1) return followed;
  const untold = trackedFrom + stage.directionDays - followed.from;
  const told = <One>(one: One, at: number) => (at < untold ? null : one);
  return {
    ...followed,
    direction: followed.direction.map(told),
    directionReason: followed.directionReason.map(told),
  };
}
