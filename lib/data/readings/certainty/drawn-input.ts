import { createHash } from "node:crypto";
import { canonicalJson, canonicalSignals } from "@/lib/data/readings/canonical-signals";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { type Doubts, doubtsOf, type IntensityDoubt } from "@/lib/engine/draws/doubts";

/** Standard deviation of a coder's error. Not measured yet: no signal has been coded twice independently. */
const INTENSITY_SIGMA = 1;

/** What is drawn from: the signals of a reading with what is doubted of them. */
export interface DrawnInput {
  doubts: Doubts;
  /** SHA-256 of everything that draws depend on besides the days, the seed and their number. */
  hash: string;
}

const inputs = new WeakMap<ReadingBase, DrawnInput>();

export function drawnInput(base: ReadingBase): DrawnInput {
  const known = inputs.get(base);
  if (known) return known;
  const { packed, signals, vintage, info } = base;
  const intensity = new Map<string, IntensityDoubt>();
  for (const [slug, { lowest, highest }] of info)
    intensity.set(slug, { lowest, highest, sigma: INTENSITY_SIGMA });
  const made = {
    doubts: doubtsOf(packed, signals, intensity, vintage.knownOn),
    hash: hashOf(base, intensity),
  };
  inputs.set(base, made);
  return made;
}

function hashOf({ method, vintage, signals }: ReadingBase, intensity: Map<string, IntensityDoubt>): string {
  const { generation, weights, halfLives, kappa, stage } = method;
  const fixed = {
    format: 2,
    generation,
    weights,
    halfLives,
    kappa,
    arrow: stage.arrow,
    knownOn: vintage.knownOn,
  };
  const ranges = [...intensity].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(canonicalJson(fixed))
    .update(canonicalJson(ranges))
    .update(canonicalSignals(signals, method.generation))
    .digest("hex");
}
