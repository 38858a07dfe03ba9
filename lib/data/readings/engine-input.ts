import { LRUCache } from "lru-cache";
import type { Vintage } from "@/lib/charts/address/vintage";
import type { Generation } from "@/lib/engine/methods/method";
import { evidenceWeight } from "@/lib/engine/signals/evidence-weight";
import { knownReports } from "@/lib/engine/signals/known-reports";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { packSignalsSince } from "@/lib/engine/signals/pack-since";
import type { Packing } from "@/lib/engine/signals/row-moves";
import type { Day } from "@/lib/engine/signals/signal";
import { spanInView } from "@/lib/engine/signals/tally";
import { type Coded, type CodedSignal, readCoded, type SignalInfo } from "./coded-signals";
import { kept, SIGNALS_KEPT } from "./reading-keep";
import { readStanding } from "./standing-coded";

export interface EngineInput {
  /** As coded in the view, each with the retractions known in it. */
  signals: readonly CodedSignal[];
  packed: PackedSignals;
  /** By slug, which is the engine's id. */
  info: ReadonlyMap<string, SignalInfo>;
}

const RELATIONSHIPS_KEPT = 24;
const VIEWS_KEPT = 48;
const codedKept = new Map<string, Promise<Coded>>();
const ROOM = { of: ({ signals }: { signals: readonly unknown[] }) => signals.length, most: SIGNALS_KEPT };
const viewsKept = new Map<string, Promise<EngineInput>>();

/**
 * The signals of a relationship, resolved for one view. Kept in memory under the data version, so that only the
 * first reading after a write pays for the number of signals.
 */
export function loadEngineInput(
  relationshipId: string,
  dataVersion: number,
  { knownOn, codedOn }: Pick<Vintage, "knownOn" | "codedOn">,
  generation: Generation,
): Promise<EngineInput> {
  const key = [relationshipId, dataVersion, knownOn, codedOn, generation].join(" ");
  const make = async () => {
    const coded = await loadCoded(relationshipId, dataVersion, codedOn);
    const signals = withRetractions(coded.signals, knownOn, generation);
    const packed =
      knownOn === null && codedOn === null
        ? packedOn(`${relationshipId} ${generation}`, signals, generation)
        : packSignals(signals, knownOn, generation);
    return { signals, packed, info: coded.info };
  };
  return kept<EngineInput>(viewsKept, VIEWS_KEPT, key, make, ROOM);
}

/** By relationship and generation, the newest state that was packed: the next goes on from it, whatever the versions of the two. */
const newest = new LRUCache<string, Packing>({
  max: RELATIONSHIPS_KEPT,
  maxSize: SIGNALS_KEPT,
  sizeCalculation: ({ packed }) => 1 + packed.count,
});

function packedOn(name: string, signals: readonly CodedSignal[], generation: Generation): PackedSignals {
  const before = newest.get(name);
  const packed = before ? packSignalsSince(before, signals) : packSignals(signals, null, generation);
  newest.set(name, { signals, packed });
  return packed;
}

/** The coded signals themselves, for a preview that adds or changes one before packing. */
export async function loadCodedSignals(relationshipId: string, dataVersion: number): Promise<CodedSignal[]> {
  return (await loadCoded(relationshipId, dataVersion, null)).signals;
}

// A moment that has passed may still gain revisions of a writer who held the lock: the data version tells.
function loadCoded(relationshipId: string, dataVersion: number, codedOn: string | null): Promise<Coded> {
  const make = () =>
    codedOn === null ? readStanding(relationshipId) : readCoded(relationshipId, new Date(codedOn));
  return kept(codedKept, RELATIONSHIPS_KEPT, `${relationshipId} ${dataVersion} ${codedOn}`, make, ROOM);
}

/** Puts each retraction on the signal that it takes back, as far as it is known in the view. */
export function withRetractions(
  signals: readonly CodedSignal[],
  knownOn: Day | null,
  generation: Generation,
): CodedSignal[] {
  const byTarget = new Map<string, { start: Day; r: number }[]>();
  for (const signal of signals) {
    if (!signal.retracts) continue;
    if (knownOn !== null && knownReports(signal.reports, signal.start, knownOn).length === 0) continue;
    // What nobody credible reports takes nothing back.
    if (evidenceWeight(signal.reports, signal.start, knownOn) === 0) continue;
    const list = byTarget.get(signal.retracts.slug) ?? [];
    list.push({ start: spanInView(signal, knownOn, generation).start, r: signal.retracts.r });
    byTarget.set(signal.retracts.slug, list);
  }
  if (byTarget.size === 0) return signals.slice();
  return signals.map((signal) => {
    const retractions = byTarget.get(signal.id);
    return retractions ? takenBack(signal, retractions) : signal;
  });
}

const takenBackKept = new WeakMap<CodedSignal, CodedSignal>();

/** A signal with what takes it back; the very object of before where that is as it was. */
function takenBack(signal: CodedSignal, retractions: CodedSignal["retractions"]): CodedSignal {
  const known = takenBackKept.get(signal);
  const same =
    known?.retractions.length === retractions.length &&
    known.retractions.every(
      ({ start, r }, at) => start === retractions[at]?.start && r === retractions[at]?.r,
    );
  const taken = known && same ? known : { ...signal, retractions };
  takenBackKept.set(signal, taken);
  return taken;
}
