import type { Coverage } from "@/lib/engine/support/coverage";
import { coverageOn, isSupported } from "@/lib/engine/support/coverage";
import { furthestDay } from "./scenario-horizon";
import type { ScenarioBase } from "./scenario-input";

/**
 * The coverage that a scenario is followed with (method-2 §3). “If nothing else happens” supposes the days after the last coded one, so
 * they carry a stage; but only where that day was searched itself: on top of what nobody looked at nothing is told.
 * `null` where the method does not ask; the same object where nothing is supposed.
 */
export function scenarioCoverage(input: Pick<ScenarioBase, "coverage" | "to" | "last">): Coverage | null {
  const { coverage, last } = input;
  const latest = furthestDay(input);
  if (coverage === null || latest <= last) return coverage;
  const state = isSupported(coverageOn(coverage, last)) ? "searched" : "not-searched";
  return { ...coverage, spans: [...coverage.spans, { from: last + 1, to: latest, state }] };
}
