import type { Vintage } from "@/lib/charts/address/vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { Day } from "@/lib/engine/signals/signal";
import { rangeFragility } from "./range-fragility";

const WEEK = 7;

/** How sure the newest week's arrow of a relationship is. */
export interface NewestArrow {
  /** The days whose ends it compares. */
  from: Day;
  to: Day;
  found: Fragility;
}

/**
 * The newest arrows by slug, one after the other, each of the week to the day that its row of the overview speaks of; those without an
 * index, and weeks of which nobody searched an end, are left out.
 */
export async function listNewestArrows(
  vintage: Vintage,
  rows: readonly { slug: string; day: string }[],
): Promise<Map<string, NewestArrow>> {
  const arrows = new Map<string, NewestArrow>();
  const dayOf = new Map(rows.map(({ slug, day }) => [slug, dayFromIso(day)]));
  for (const relationship of await listRelationships()) {
    const to = dayOf.get(relationship.slug);
    if (to === undefined) continue;
    const base = await loadReadingBase(relationship, vintage);
    const from = to - WEEK;
    const found = await rangeFragility(base, from, to);
    if (found) arrows.set(relationship.slug, { from, to, found });
  }
  return arrows;
}
