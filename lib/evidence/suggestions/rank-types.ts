import { type Codebook, offeredTypes, type SignalType } from "@/lib/codebook/codebook";
import type { Zone } from "./passage";
import { findPhrases, type PhraseHit } from "./phrase-index";
import type { TypeDictionary } from "./type-dictionary";

/** A phrase in a part of what is read. */
export interface ZoneHit extends PhraseHit {
  zone: Zone;
}

/** What a phrase counts whose words speak already. */
const SAID_AGAIN = 0.4;

/** A type with what speaks for it. */
export interface RankedType {
  type: SignalType;
  score: number;
  /** Phrases that speak for it, the weightiest first; none of those against. */
  hits: ZoneHit[];
}

/** Below this a type is a guess and is not put before anybody. */
const LEAST = 2.5;

/**
 * Types that a text tells of, the likeliest first. A phrase counts once, where it weighs most, and less where its words
 * speak already; what speaks against a type is taken off.
 * A text that says “phone call” (4) and “foreign ministers spoke” (5) in its lead gives `minister-call` 9.
 */
export function rankTypes(
  zones: readonly Zone[],
  dictionary: TypeDictionary,
  codebook: Codebook,
): RankedType[] {
  const offered = new Map(offeredTypes(codebook, null).map((type) => [type.code, type]));
  const best = new Map<string, ZoneHit>();
  for (const zone of zones)
    for (const hit of findPhrases(zone.words, zone.names, dictionary)) {
      const key = `${hit.type}\n${hit.phrase.written}`;
      const before = best.get(key);
      if (!before || before.zone.weight < zone.weight) best.set(key, { ...hit, zone });
    }
  const ranked = new Map<string, RankedType>();
  for (const hit of best.values()) {
    const type = offered.get(hit.type);
    if (!type) continue;
    const entry = ranked.get(hit.type) ?? { type, score: 0, hits: [] };
    if (hit.phrase.weight > 0) entry.hits.push(hit);
    else entry.score += weightOf(hit);
    ranked.set(hit.type, entry);
  }
  for (const entry of ranked.values()) {
    entry.hits.sort((a, b) => weightOf(b) - weightOf(a));
    for (const [at, hit] of entry.hits.entries())
      entry.score +=
        weightOf(hit) * (entry.hits.slice(0, at).some((one) => overlaps(one, hit)) ? SAID_AGAIN : 1);
  }
  return [...ranked.values()].filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
}

/** Whether two phrases are told by the same words. */
function overlaps(one: ZoneHit, other: ZoneHit): boolean {
  return one.zone === other.zone && one.from < other.to && other.from < one.to;
}

function weightOf({ phrase, zone }: ZoneHit): number {
  return phrase.weight * zone.weight;
}
