import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { frozenVintage } from "@/lib/data/readings/frozen-vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { Compared } from "./compared";

/** The vintage that shows a comparison for ever, and the last coded day of each relationship as it is now. */
export async function frozenComparison(
  relationships: readonly RelationshipRow[],
  compared: readonly Compared[],
): Promise<{ vintage: Vintage; ends: Map<string, Day> }> {
  const frozen = await Promise.all(
    compared.flatMap(({ slug, base }) => {
      const row = relationships.find((one) => one.slug === slug);
      return row ? [frozenVintage(row, base)] : [];
    }),
  );
  // The latest moment of all: it takes in every revision that is counted now, and each later one is left out.
  const moments = frozen.flatMap(({ codedOn }) => codedOn ?? []).sort();
  const [first] = frozen;
  return {
    vintage: {
      ...LIVE,
      knownOn: first?.knownOn ?? null,
      codedOn: moments.at(-1) ?? null,
      method: first?.method ?? null,
    },
    ends: new Map(compared.map(({ slug, base }) => [slug, base.last])),
  };
}

/** First and last ISO day that a comparison speaks of. */
export function comparedSpan(
  compared: readonly Compared[],
  range: { from: Day; to: Day },
): { from: string; to: string } {
  const last = Math.max(...compared.map(({ base }) => base.last));
  return { from: isoFromDay(range.from), to: isoFromDay(Math.min(range.to, last)) };
}
