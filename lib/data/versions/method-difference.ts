import { count } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { type ShareLine, type ShareRest, split, sumOf } from "@/lib/charts/tables/share-list";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { methodShares } from "@/lib/engine/shares/change-shares";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** Signals listed by name; the others are summed. */
const NAMED = 8;

/** What makes the difference of two methods on one day, in index points; all of it sums to `total`. */
export interface MethodDifference {
  /** Whether the two are of different generations, so that links count in one alone. */
  otherRules: boolean;
  /** Other rules and half-lives, by signal, under the old κ and weights. */
  signals: ShareLine[];
  rest: ShareRest[];
  halfLives: number;
  /** Other κ and weights, by family. */
  families: { family: Family; label: string; share: number }[];
  scales: number;
  total: number;
}

/** Exact shares of the difference that another method makes to one day (method §5); null while there is no index. */
export function methodDifference(then: ReadingBase, now: ReadingBase, day: Day): MethodDifference | null {
  const { packed, info } = now;
  if (packed.first === null || day < packed.first) return null;
  const shares = methodShares(packed, then.method, now.method, day);
  const { top, rest } = split(shares.signals, NAMED);
  const families = FAMILIES.map((family) => ({
    family,
    label: FAMILY_LABEL[family],
    share: shares.families[family],
  }));
  const halfLives = sumOf(shares.signals);
  const scales = sumOf(families);
  return {
    otherRules: then.method.generation !== now.method.generation,
    signals: top.map(({ id, family, share }) => {
      const about = info.get(id);
      return {
        slug: id,
        title: about?.title ?? id,
        family: FAMILY_LABEL[family],
        when: about ? formatWhen(about.start, about.end, about.precision) : "",
        share,
        note: "",
      };
    }),
    rest:
      rest.length === 0
        ? []
        : [
            {
              label: `${count(rest.length, "smaller signal")}`,
              count: rest.length,
              share: sumOf(rest),
            },
          ],
    halfLives,
    families,
    scales,
    total: halfLives + scales,
  };
}
