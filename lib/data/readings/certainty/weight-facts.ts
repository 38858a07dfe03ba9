import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { equalWeights } from "@/lib/engine/draws/arrow-tests";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, normalisedWeights } from "@/lib/engine/methods/method";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** What the weights of a reading are, and what equal ones would make of a day. */
export interface WeightFacts {
  rows: { family: Family; label: string; weight: number; equal: number }[];
  /** Index points; null: there is no index on that day. */
  index: number | null;
  equal: number | null;
  /** The weights that the product came with. */
  asDelivered: boolean;
}

/** Weights that differ by less are the same. */
const SAME = 1e-9;

/** The weights that a reading is computed by, and the index of a day under equal ones; a family of weight 0 keeps it. */
export function weightFacts({ packed, method }: ReadingBase, day: Day): WeightFacts {
  const other = { ...method, weights: equalWeights(method) };
  const [weights, equal, delivered] = [method, other, METHOD_1].map(normalisedWeights);
  const on = (by: typeof method) => {
    const [value = Number.NaN] = indexSeries(packed, by, day, day).index;
    return Number.isNaN(value) ? null : value;
  };
  const of = (family: Family, from: Record<Family, number> | undefined) => from?.[family] ?? 0;
  return {
    rows: FAMILIES.map((family) => ({
      family,
      label: FAMILY_LABEL[family],
      weight: of(family, weights),
      equal: of(family, equal),
    })),
    index: on(method),
    equal: on(other),
    asDelivered: FAMILIES.every((family) => Math.abs(of(family, weights) - of(family, delivered)) < SAME),
  };
}
