import { createHash } from "node:crypto";
import { canonicalJson, canonicalSignals } from "@/lib/data/readings/canonical-signals";
import type { SignalInfo } from "@/lib/data/readings/coded-signals";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { CodedDefaults } from "@/lib/engine/draws/codebook-defaults";
import { type Doubts, doubtsOf, type IntensityDoubt } from "@/lib/engine/draws/doubts";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { EngineSignal } from "@/lib/engine/signals/signal";
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
    hash: hashOf(base),
  };
  inputs.set(base, made);
  return made;
}

function hashOf({ method, vintage, signals, info }: ReadingBase): string {
  const { generation, weights, halfLives, kappa, stage, panel } = method;
  const fixed = {
    format: 4,
    generation,
    weights,
    halfLives,
    kappa,
    panel,
    arrow: stage.arrow,
    knownOn: vintage.knownOn,
  };
  return createHash("sha256")
    .update(canonicalJson(fixed))
    .update(signals.map((signal) => signalHash(signal, info.get(signal.id))).join(""))
    .digest("hex");
}

/** Hashes of signals that have been asked for, so that after a write only what was written is worked out again. */
const signalHashes = new WeakMap<EngineSignal, { about: SignalInfo | undefined; hash: string }>();

/** SHA-256 of what draws depend on of one signal: the text that a published week hashes, and what the codebook says of its type. */
function signalHash(signal: EngineSignal, about: SignalInfo | undefined): string {
  const known = signalHashes.get(signal);
  if (known && known.about === about) return known.hash;
  const ofType = about && [about.lowest, about.highest, typeSigma(about.type).sigma, about.defaultIntensity];
  const hash = createHash("sha256")
    .update(canonicalJson(ofType ?? null))
    .update(canonicalSignals([signal], LINKS_TOO))
    .digest("base64");
  signalHashes.set(signal, { about, hash });
  return hash;
}

/** Generation 1 reads no links: a link alone then draws again what it need not. */
const LINKS_TOO = 2;
