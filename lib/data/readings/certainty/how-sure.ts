import { type BandFigures, bandOn } from "@/lib/charts/bands/band-rows";
import { tableDays } from "@/lib/charts/tables/table-days";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Sensitivity } from "@/lib/engine/draws/sensitivity";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { type CodingFacts, codingFacts } from "./coding-facts";
import { daySensitivity } from "./day-sensitivity";
import { type ReadingCertainty, readingCertainty } from "./reading-certainty";
import { type WeightFacts, weightFacts } from "./weight-facts";

/** One figure of a day among its draws, index points or score; null: no data. */
export interface DrawnFigure {
  key: string;
  label: string;
  value: number | null;
  band: BandFigures | null;
}

/** How sure what is said of a range is, in full. */
export interface HowSure extends ReadingCertainty {
  /** The last day of the range. */
  day: Day;
  index: number | null;
  families: (DrawnFigure & { family: Family })[];
  /** The index on days of the range, newest first. */
  rows: DrawnFigure[];
  /** "week by week" */
  every: string;
  sensitivity: Sensitivity | null;
  coding: CodingFacts;
  /** Of the last day of the range. */
  weights: WeightFacts;
}

/** Null: there is no index to be sure of. */
export async function howSure(base: ReadingBase, range: { from: Day; to: Day }): Promise<HowSure | null> {
  const certainty = await readingCertainty(base, range);
  if (certainty === null) return null;
  const { bands } = certainty;
  const day = Math.min(range.to, base.last);
  const now = readingOn(base, day);
  const { days, every } = tableDays(range.from, day);
  return {
    ...certainty,
    day,
    index: now.index,
    families: FAMILIES.map((family, at) => {
      const band = bands.families[at];
      return {
        key: family,
        family,
        label: FAMILY_LABEL[family],
        value: now.scores[at] ?? null,
        band: band ? bandOn(bands, band, day) : null,
      };
    }),
    rows: days.map((on) => ({
      key: String(on),
      label: isoFromDay(on),
      value: readingOn(base, on).index,
      band: bandOn(bands, bands.index, on),
    })),
    every,
    sensitivity: await daySensitivity(base, day),
    coding: await codingFacts(base, await currentCodebook()),
    weights: weightFacts(base, day),
  };
}
