import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { type CodingLean, deviationOf } from "@/lib/engine/draws/coding-lean";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import type { IntensitySigma } from "@/lib/engine/draws/intensity-sigma";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { certaintyKeep, LEANS_KEPT } from "./certainty-keep";
import { draw } from "./draw";
import { drawnInput } from "./drawn-input";
import { typeSigma } from "./type-sigma";

/** How the signals of one type were coded. */
export interface TypeCoding extends IntensitySigma {
  type: string;
  label: string;
  family: string;
  /** Signals of it that count. */
  signals: number;
  /** Mean of sgn(default) · (v − default) over them, each by the codebook that it was coded under; null: its default is 0. */
  lean: number | null;
}

/** What is measured of the coding of a view, and what is not. */
export interface CodingFacts {
  lean: CodingLean;
  /** In the order of families, then of the names of the types. */
  types: TypeCoding[];
}

/** The lean of the coding of all counting signals of a view, and σ by type (method-2 §5); `codebook` names the types. */
export async function codingFacts(base: ReadingBase, codebook: Codebook): Promise<CodingFacts> {
  const { packed, hash } = drawnInput(base);
  const { seed } = DEFAULT_DRAWS;
  const lean = await kept(certaintyKeep().lean, LEANS_KEPT, `${hash} ${seed}`, () =>
    draw("lean", packed, defaultsOf(base), seed),
  );
  return { lean, types: typesOf(base, codebook) };
}

/** As a map, which can cross to another thread. */
function defaultsOf({ info }: ReadingBase): Map<string, number> {
  const defaults = new Map<string, number>();
  for (const [slug, { defaultIntensity }] of info)
    if (defaultIntensity !== null) defaults.set(slug, defaultIntensity);
  return defaults;
}

function typesOf(base: ReadingBase, codebook: Codebook): TypeCoding[] {
  const { packed } = drawnInput(base);
  const sigma = typeSigma(base);
  const rows = new Map<string, { family: number; signals: number; deviations: number[] }>();
  for (const [row, id] of packed.ids.entries()) {
    const about = base.info.get(id);
    if (!about || packed.counting[row] === 0) continue;
    const one = rows.get(about.type) ?? { family: packed.family[row] ?? 0, signals: 0, deviations: [] };
    const usual = about.defaultIntensity;
    const deviation = usual === null ? null : deviationOf(packed.intensity[row] as number, usual);
    rows.set(about.type, {
      family: one.family,
      signals: one.signals + 1,
      deviations: deviation === null ? one.deviations : [...one.deviations, deviation],
    });
  }
  return [...rows]
    .map(([type, { family, signals, deviations }]) => ({
      type,
      label: findType(codebook, type)?.label ?? type,
      at: family,
      family: FAMILY_LABEL[FAMILIES[family] ?? "DIPLOMATIC"],
      signals,
      lean:
        deviations.length === 0 ? null : deviations.reduce((sum, one) => sum + one, 0) / deviations.length,
      ...sigma(type),
    }))
    .sort((a, b) => a.at - b.at || a.label.localeCompare(b.label, "en"))
    .map(({ at: _, ...row }) => row);
}
