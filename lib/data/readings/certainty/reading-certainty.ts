import { type BandFigures, bandOn } from "@/lib/charts/bands/band-rows";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { isoWeekOf, sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Bands } from "@/lib/engine/draws/band";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { Day } from "@/lib/engine/signals/signal";
import { loadBands } from "./index-bands";
import { rangeFragility } from "./range-fragility";

/** How sure what a page says of a range is. Null: there is no index to be sure of. */
export interface ReadingCertainty {
  bands: Bands;
  /** Of the last day of the range. */
  band: BandFigures | null;
  /** Of the change over the range. */
  change: Fragility | null;
  /** Of the arrow of the last full week in it. */
  week: { week: string; found: Fragility } | null;
}

/** Drawn at most once for every state of the data; a page waits for it with `soon`. */
export async function readingCertainty(
  base: ReadingBase,
  range: { from: Day; to: Day },
): Promise<ReadingCertainty | null> {
  const to = Math.min(range.to, base.last);
  const bands = await loadBands(base);
  if (bands === null) return null;
  const sunday = sundayOnOrBefore(to);
  const [change, week] = await Promise.all([
    rangeFragility(base, range.from, to, bands),
    rangeFragility(base, sunday - 7, sunday, bands),
  ]);
  return {
    bands,
    band: bandOn(bands, bands.index, to),
    change,
    week: week && { week: isoWeekOf(sunday), found: week },
  };
}
