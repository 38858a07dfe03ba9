import type { SupposedType } from "@/lib/charts/scenarios/scenario-input";
import type { Codebook } from "@/lib/codebook/codebook";

/** The types that can be supposed: all that count and belong to a family. */
export function supposedTypes({ types }: Codebook): SupposedType[] {
  return types.flatMap(({ family, code, label, defaultIntensity: usual, lowest, highest, span }) =>
    family === null ? [] : [{ family, code, label, usual, lowest, highest, span }],
  );
}
