import type { Vintage } from "@/lib/charts/address/vintage";
import { type CompareOf, isFamily } from "@/lib/charts/lines/compare-of";
import type { DayLine } from "@/lib/charts/lines/lines-view";
import { shortNames } from "@/lib/charts/lines/short-names";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** One relationship of a comparison, followed under the one vintage of all (but for the last coded day of a frozen address). */
export interface Compared {
  slug: string;
  /** Among the others: the side that tells it apart. */
  name: string;
  fullName: string;
  base: ReadingBase;
}

export async function loadCompared(
  relationships: readonly RelationshipRow[],
  vintageOf: (slug: string) => Vintage,
): Promise<Compared[]> {
  const names = shortNames(relationships);
  const bases = await Promise.all(relationships.map((one) => loadReadingBase(one, vintageOf(one.slug))));
  return relationships.flatMap(({ slug, name }, at) => {
    const base = bases[at];
    return base ? [{ slug, name: names[at] ?? name, fullName: name, base }] : [];
  });
}

/** One line of a relationship, from its own tracked day (or its first signal) to its own last coded day. */
export function lineOf({ slug, name, base }: Compared, of: CompareOf): DayLine {
  const { followed, first } = base;
  if (!followed) return { key: slug, name, begin: first, line: new Float64Array() };
  const { series, from } = followed;
  const all = isFamily(of) ? series.score[FAMILIES.indexOf(of)] : series[of];
  const begin: Day = Math.max(first, from);
  return { key: slug, name, begin, line: (all ?? new Float64Array()).subarray(begin - from) };
}
