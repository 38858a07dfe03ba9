import type { Bands } from "@/lib/engine/draws/band";
import type { CodingLean } from "@/lib/engine/draws/coding-lean";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { Sensitivity } from "@/lib/engine/draws/sensitivity";

interface CertaintyKeep {
  bands: Map<string, Promise<Bands | null>>;
  fragility: Map<string, Promise<Fragility | null>>;
  sensitivity: Map<string, Promise<Sensitivity | null>>;
  lean: Map<string, Promise<CodingLean>>;
}

/** Two megabytes each, most of it the draws of the Sundays. */
export const BANDS_KEPT = 16;
export const FRAGILITIES_KEPT = 4_000;
export const SENSITIVITIES_KEPT = 100;
export const LEANS_KEPT = 100;

const shared = globalThis as typeof globalThis & { thawlineCertainty?: CertaintyKeep };

/** What has been drawn. On globalThis: pages and downloads are built apart, and must not draw the same twice. */
export function certaintyKeep(): CertaintyKeep {
  shared.thawlineCertainty ??= {
    bands: new Map(),
    fragility: new Map(),
    sensitivity: new Map(),
    lean: new Map(),
  };
  return shared.thawlineCertainty;
}
