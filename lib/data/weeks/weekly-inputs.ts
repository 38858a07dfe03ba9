import { createHash } from "node:crypto";
import { canonicalJson, canonicalSignals } from "@/lib/data/readings/canonical-signals";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import type { CoverageRun } from "@/lib/engine/support/coverage";

/**
 * SHA-256 of everything that the numbers of a week depend on: signals in the order of their ids, method version with its
 * parameters, coverage, Sunday. Words (titles, texts) are not in it: they move no number.
 */
export function inputsHash(inputs: {
  method: Pick<MethodVersionRow, "version" | "method">;
  sunday: Day;
  signals: readonly EngineSignal[];
  /** Up to the Sunday; null: generation 1 does not ask. */
  coverage: readonly CoverageRun[] | null;
}): string {
  const { version } = inputs.method;
  // Weeks of generation 1 were hashed before there were generations.
  const { generation, ...parameters } = inputs.method.method;
  const method = generation === 1 ? parameters : { ...parameters, generation };
  return createHash("sha256")
    .update(
      canonicalJson({
        format: 1,
        sunday: inputs.sunday,
        version,
        method,
        coverage: inputs.coverage ?? undefined,
      }),
    )
    .update(canonicalSignals(inputs.signals, generation))
    .digest("hex");
}
