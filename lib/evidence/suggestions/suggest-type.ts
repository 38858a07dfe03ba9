import type { Family } from "@/lib/engine/signals/signal";
import type { RankedType, ZoneHit } from "./rank-types";
import type { Suggestion } from "./suggestion";

/** Types beside the best that are named. */
const BESIDE = 2;

/** Family, type and intensity of the likeliest type, with the words that speak for it and what comes after it. */
export function suggestType(ranked: readonly RankedType[], version: number): Suggestion[] {
  const [best] = ranked;
  if (!best) return [];
  const origin = `types ${version}`;
  const words = best.hits.slice(0, 3).map(({ phrase }) => `“${shown(phrase.written)}”`);
  const after = ranked.slice(1, 1 + BESIDE).map(({ type, score }) => `${type.label} (${Math.round(score)})`);
  const because = [
    words.join(", "),
    after.length > 0
      ? `after ${best.type.label} (${Math.round(best.score)}): ${after.join(", ")}`
      : "nothing else",
  ].join("; ");
  const span = spanOf(best.hits[0]);
  const family = familyOf(ranked);
  const usual = String(best.type.defaultIntensity);
  return [
    ...(family ? [{ field: "family", value: family, origin, because, span }] : []),
    { field: "type", value: best.type.code, origin, because, span },
    { field: "intensity", value: usual, origin, because: `the usual of ${best.type.label}`, span: null },
  ];
}

/** The family of the likeliest type that has one: context is of any. */
export function familyOf(ranked: readonly RankedType[]): Family | null {
  return ranked.find(({ type }) => type.family !== null)?.type.family ?? null;
}

/** Where a phrase stands in the text; null: in the title. */
export function spanOf(hit: ZoneHit | undefined): Suggestion["span"] {
  return hit?.zone.inText ? { start: hit.from, end: hit.to } : null;
}

/** A phrase as a reader reads it. `shown("close* & consulate 5") // => "close… + consulate"` */
export function shown(written: string): string {
  return written
    .replace(/\s+[-−–]?\d{1,2}$/u, "")
    .replaceAll("*", "…")
    .replaceAll("&", "+");
}
