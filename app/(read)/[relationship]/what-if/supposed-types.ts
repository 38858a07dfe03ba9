import type { SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { type Codebook, offeredTypes } from "@/lib/codebook/codebook";

/** The types that can be supposed: all that are offered, count and belong to a family. */
export function supposedTypes(codebook: Codebook): SupposedType[] {
  return offeredTypes(codebook, null).flatMap(
    ({ family, code, label, defaultIntensity: usual, lowest, highest, span }) =>
      family === null ? [] : [{ family, code, label, usual, lowest, highest, span }],
  );
}
