import { isDelivered } from "@/lib/brief/certainty/weight-words";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { equalWeights } from "@/lib/engine/draws/arrow-tests";
import { indexSeries } from "@/lib/engine/index/index-series";
import { normalisedWeights } from "@/lib/engine/methods/method";
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

/** The weights that a reading is computed by, and the index of a day under equal ones; a family of weight 0 keeps it. */
export function weightFacts(base: ReadingBase, day: Day): WeightFacts {
  const { packed, method } = base;
  const other = { ...method, weights: equalWeights(method) };
  const [weights, equal] = [method, other].map(normalisedWeights);
  const [under = Number.NaN] = indexSeries(packed, other, day, day).index;
  const of = (family: Family, from: Record<Family, number> | undefined) => from?.[family] ?? 0;
  return {
    rows: FAMILIES.map((family) => ({
      family,
      label: FAMILY_LABEL[family],
      weight: of(family, weights),
      equal: of(family, equal),
    })),
    index: readingOn(base, day).index,
    equal: Number.isNaN(under) ? null : under,
    asDelivered: isDelivered(method),
  };
}
