import type { Vintage } from "@/lib/charts/address/vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { listRelationships } from "@/lib/data/relationships/relationships";
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

/** The newest arrows of all relationships by slug, one after the other; those without an index are left out. */
export async function listNewestArrows(vintage: Vintage): Promise<Map<string, NewestArrow>> {
  const arrows = new Map<string, NewestArrow>();
  for (const relationship of await listRelationships()) {
    const base = await loadReadingBase(relationship, vintage);
    const from = base.last - WEEK;
    const found = await rangeFragility(base, from, base.last);
    if (found) arrows.set(relationship.slug, { from, to: base.last, found });
  }
  return arrows;
}
