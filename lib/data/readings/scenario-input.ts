import type { ScenarioInput } from "@/lib/charts/scenarios/scenario-input";
import { resolvedSignals } from "@/lib/engine/signals/resolved-signals";
import type { Day } from "@/lib/engine/signals/signal";
import type { ReadingBase } from "./reading-base";

/**
 * What a browser needs to compute a scenario over a reading: its counting signals as the view resolves them, without
 * sources, grades and texts.
 */
export function scenarioInput(base: ReadingBase, range: { from: Day; to: Day }): ScenarioInput {
  const retracts = new Map(
    base.signals.flatMap(({ id, retracts: target }) =>
      target ? [[id, { id: target.slug, r: target.r }] as const] : [],
    ),
  );
  return {
    method: base.method,
    from: range.from,
    // Pages open at the last day that was searched; a scenario goes on from the last that is coded, and speaks of days to come.
    to: range.to >= base.opens ? base.last : range.to,
    last: base.last,
    trackedFrom: base.first,
    coverage: base.coverage,
    signals: resolvedSignals(base.packed, base.last, retracts).map((signal) => {
      const info = base.info.get(signal.id);
      return {
        ...signal,
        title: info?.title ?? signal.id,
        type: info?.type ?? "",
        lowest: info?.lowest ?? -10,
        highest: info?.highest ?? 10,
      };
    }),
  };
}
