import { type Codebook, findType, statusOf } from "@/lib/codebook/codebook";
import type { SignalInfo } from "@/lib/data/readings/coded-signals";
import { loadCodedSignals, withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { packSignals } from "@/lib/engine/signals/pack";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import type { Recoded } from "./recode-plan";

/** The reading with the recoded wordings in place of those that count now. Its name keeps whatever is kept of it apart from what stands. */
export async function recodedReading(
  relationship: RelationshipRow,
  base: ReadingBase,
  going: readonly Recoded[],
  codebook: Codebook,
  fingerprint: string,
): Promise<ReadingBase> {
  const { method, first, last, coverage } = base;
  const recoded = new Map(going.map(({ slug, after }) => [slug, engineSignal(slug, after, codebook)]));
  const coded = await loadCodedSignals(relationship.id, relationship.dataVersion);
  const standing = new Set(coded.map(({ id }) => id));
  const signals = withRetractions(
    [
      ...coded.map((signal) => recoded.get(signal.id) ?? signal),
      ...[...recoded.values()].filter(({ id }) => !standing.has(id)),
    ],
    null,
    method.generation,
  );
  const packed = packSignals(signals, null, method.generation);
  const info = new Map([
    ...base.info,
    ...going.map((signal): [string, SignalInfo] => [signal.slug, infoOf(signal, codebook)]),
  ]);
  const followed = trackedStages(packed, method, last, { trackedFrom: first, coverage });
  const named = { key: `${base.key} recoded ${fingerprint}`, slug: `~${base.slug}` };
  return { ...base, ...named, signals, packed, info, followed };
}

function infoOf({ slug, after }: Recoded, codebook: Codebook): SignalInfo {
  const type = findType(codebook, after.type);
  return {
    slug,
    title: after.title,
    family: after.family,
    type: after.type,
    start: after.start,
    end: after.end,
    precision: after.precision,
    scored: after.scored,
    initiator: after.initiator,
    occurrences: after.occurrences,
    endPublished: after.endPublished,
    provisional: false,
    status: statusOf(after, type),
    phrase: type?.phrase ?? null,
    typeLabel: type?.label ?? null,
    lowest: type?.lowest ?? after.intensity,
    highest: type?.highest ?? after.intensity,
    defaultIntensity: type?.defaultIntensity ?? null,
  };
}
