import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, coverageRuns, isSupported } from "@/lib/engine/support/coverage";

/**
 * The stretches of a drawing that nobody searched, both ends included; none where coverage is not asked for (method-2 §3).
 * `unsearchedSpans({ spans: [], unstatedUntil: 5 }, 1, 9) // => [{ from: 6, to: 9 }]`
 */
export function unsearchedSpans(coverage: Coverage | null, from: Day, to: Day): { from: Day; to: Day }[] {
  if (coverage === null) return [];
  return coverageRuns(coverage, from, to).flatMap((run) =>
    isSupported(run.state) ? [] : [{ from: run.from, to: run.to }],
  );
}
