import type { Vintage } from "@/lib/charts/address/vintage";
import { type CompareOf, isFamily } from "@/lib/charts/lines/compare-of";
import type { DayLine } from "@/lib/charts/lines/lines-view";
import { shortNames } from "@/lib/charts/lines/short-names";
import { rankingDay } from "@/lib/data/readings/ranking-day";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { CommonDay } from "@/lib/engine/support/common-day";

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

/** The common day of a comparison; `asked` false: generation 1 ranks each line at its own last coded day. */
export type ComparedOn = CommonDay & { asked: boolean };

/** The day that the lines of a comparison are ranked on, no later than `until` (method-2 §3). */
export function comparedOn(compared: readonly Compared[], until: Day): ComparedOn {
  const bases = compared.map(({ base }) => base);
  return { ...rankingDay(bases, until), asked: bases.some(({ coverage }) => coverage !== null) };
}

/** One line of a relationship, from its own tracked day (or its first signal) to its own last coded day; days that nobody searched are gaps. */
export function lineOf({ slug, name, base }: Compared, of: CompareOf): DayLine {
  const { followed, first } = base;
  if (!followed) return { key: slug, name, begin: first, line: new Float64Array() };
  const { series, from, supported } = followed;
  const all = isFamily(of) ? series.score[FAMILIES.indexOf(of)] : series[of];
  const begin: Day = Math.max(first, from);
  const line = (all ?? new Float64Array()).subarray(begin - from);
  // What nobody searched is not compared.
  const searched = line.map((value, at) => (supported[begin - from + at] === 0 ? Number.NaN : value));
  return { key: slug, name, begin, line: searched };
}
