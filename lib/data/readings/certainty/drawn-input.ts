import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { LRUCache } from "lru-cache";
import { canonicalJson, canonicalSignals } from "@/lib/data/readings/canonical-signals";
import type { SignalInfo } from "@/lib/data/readings/coded-signals";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { SIGNALS_KEPT } from "@/lib/data/readings/reading-keep";
import type { CodedDefaults } from "@/lib/engine/draws/codebook-defaults";
import { type Doubts, doubtsOf, doubtsSince, type IntensityDoubt } from "@/lib/engine/draws/doubts";
import type { DoubleCoding, IntensitySigma } from "@/lib/engine/draws/intensity-sigma";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Packing, rowMoves } from "@/lib/engine/signals/row-moves";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { type Digest, digestOf, digestSince } from "./signals-digest";
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

/** What was made of a live reading, which that of its next state goes on from. */
interface Made extends Packing {
  doubts: Doubts;
  digest: Digest<EngineSignal>;
  measured: Measured;
}

/** σ by type, and its name: that of two states of the data is one where the same pairs measure it. */
interface Measured {
  sigmaOf: (type: string) => IntensitySigma;
  pairs: readonly DoubleCoding[];
}

const RELATIONSHIPS_KEPT = 24;
const newest = new LRUCache<string, Made>({
  max: RELATIONSHIPS_KEPT,
  maxSize: SIGNALS_KEPT,
  sizeCalculation: ({ packed }) => 1 + packed.count,
});

export function drawnInput(base: ReadingBase): DrawnInput {
  const known = inputs.get(base);
  if (known) return known;
  const { info } = base;
  const { packed, doubts, digest } = isLive(base) ? madeOn(base) : madeOf(base);
  const made: DrawnInput = {
    packed,
    doubts,
    defaults: { get: (id) => info.get(id)?.defaultIntensity ?? undefined },
    hash: hashOf(base, digest.hash),
  };
  inputs.set(base, made);
  return made;
}

/** As everything is known and coded now. */
export function isLive({ vintage }: ReadingBase): boolean {
  return Object.values(vintage).every((value) => value === null);
}

/** Goes on from the newest state of the relationship: what is the very object that it was is as it was. */
function madeOn(base: ReadingBase): Made {
  const { slug, method, signals, info } = base;
  const name = `${slug} ${method.generation}`;
  const kept = newest.get(name);
  // Another σ doubts every signal anew.
  const before = kept && isDeepStrictEqual(kept.measured.pairs, base.doubleCodings) ? kept : undefined;
  const moves = before ? rowMoves(before, signals) : null;
  const come = moves?.fresh.map(({ signal }) => signal) ?? [];
  const made =
    before && moves
      ? {
          signals,
          packed: base.packed.inGeneration(method.generation),
          doubts: doubtsSince(before.doubts, moves, (id) => intensityDoubt(info.get(id), before.measured)),
          digest: digestSince(before.digest, moves.gone, come, hashedBy(base)),
          measured: before.measured,
        }
      : madeOf(base);
  newest.set(name, made);
  return made;
}

function madeOf(base: ReadingBase): Made {
  const { signals, vintage, info, method } = base;
  const packed = base.packed.inGeneration(method.generation);
  const measured = { sigmaOf: typeSigma(base), pairs: base.doubleCodings };
  const intensity = new Map<string, IntensityDoubt>();
  for (const [slug, about] of info) {
    const doubt = intensityDoubt(about, measured);
    if (doubt) intensity.set(slug, doubt);
  }
  return {
    signals,
    packed,
    doubts: doubtsOf(packed, signals, intensity, vintage.knownOn),
    digest: digestOf(signals, hashedBy(base)),
    measured,
  };
}

function intensityDoubt(about: SignalInfo | undefined, { sigmaOf }: Measured): IntensityDoubt | undefined {
  return about && { lowest: about.lowest, highest: about.highest, sigma: sigmaOf(about.type).sigma };
}

function hashedBy(base: ReadingBase): (signal: EngineSignal) => string {
  const sigmaOf = typeSigma(base);
  return (signal) => {
    const about = base.info.get(signal.id);
    return signalHash(signal, about, about ? sigmaOf(about.type).sigma : null);
  };
}

function hashOf({ method, vintage }: ReadingBase, signals: string): string {
  const { generation, weights, halfLives, kappa, stage, panel } = method;
  const fixed = {
    format: 5,
    generation,
    weights,
    halfLives,
    kappa,
    panel,
    arrow: stage.arrow,
    knownOn: vintage.knownOn,
  };
  return createHash("sha256").update(canonicalJson(fixed)).update(signals).digest("hex");
}

/** Hashes of signals that have been asked for, so that after a write only what was written is worked out again. */
const signalHashes = new WeakMap<EngineSignal, Hashed>();

interface Hashed {
  about: SignalInfo | undefined;
  sigma: number | null;
  hash: string;
}

/** SHA-256 of what draws depend on of one signal: the text that a published week hashes, and what the codebook says of its type. */
function signalHash(signal: EngineSignal, about: SignalInfo | undefined, sigma: number | null): string {
  const known = signalHashes.get(signal);
  if (known && known.about === about && known.sigma === sigma) return known.hash;
  const ofType = about && [about.lowest, about.highest, sigma, about.defaultIntensity];
  const hash = createHash("sha256")
    .update(canonicalJson(ofType ?? null))
    .update(canonicalSignals([signal], LINKS_TOO))
    .digest("base64");
  signalHashes.set(signal, { about, sigma, hash });
  return hash;
}

/** Generation 1 reads no links: a link alone then draws again what it need not. */
const LINKS_TOO = 2;
