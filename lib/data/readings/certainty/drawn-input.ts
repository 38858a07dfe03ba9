import { createHash } from "node:crypto";
import { canonicalJson, canonicalSignals } from "@/lib/data/readings/canonical-signals";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { CodedDefaults } from "@/lib/engine/draws/codebook-defaults";
import { type Doubts, doubtsOf, type IntensityDoubt } from "@/lib/engine/draws/doubts";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { typeSigma } from "./type-sigma";

/** What is drawn from: the signals of a reading with what is doubted of them. */
export interface DrawnInput {
  /** By the rules of the method's generation; the rows of the doubts are its rows. */
  packed: PackedSignals;
  doubts: Doubts;
  /** Of the types of the signals, under the codebook that each was coded under. */
  defaults: CodedDefaults;
  /** SHA-256 of everything that draws and tests depend on besides the days, the seed and their number. */
  hash: string;
}

const inputs = new WeakMap<ReadingBase, DrawnInput>();

export function drawnInput(base: ReadingBase): DrawnInput {
  const known = inputs.get(base);
  if (known) return known;
  const { signals, vintage, info, method } = base;
  const packed = base.packed.inGeneration(method.generation);
  const intensity = new Map<string, IntensityDoubt>();
  const defaults = new Map<string, number>();
  for (const [slug, { type, lowest, highest, defaultIntensity }] of info) {
    intensity.set(slug, { lowest, highest, sigma: typeSigma(type).sigma });
    if (defaultIntensity !== null) defaults.set(slug, defaultIntensity);
  }
  const made = {
    packed,
    doubts: doubtsOf(packed, signals, intensity, vintage.knownOn),
    defaults,
    hash: hashOf(base, intensity, defaults),
  };
  inputs.set(base, made);
  return made;
}

function hashOf(
  { method, vintage, signals }: ReadingBase,
  intensity: ReadonlyMap<string, IntensityDoubt>,
  defaults: CodedDefaults,
): string {
  const { generation, weights, halfLives, kappa, stage, panel } = method;
  const fixed = {
    format: 3,
    generation,
    weights,
    halfLives,
    kappa,
    panel,
    arrow: stage.arrow,
    knownOn: vintage.knownOn,
  };
  const bySlug = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(canonicalJson(fixed))
    .update(canonicalJson(bySlug(intensity)))
    .update(canonicalJson(bySlug(defaults)))
    .update(canonicalSignals(signals, method.generation))
    .digest("hex");
}
