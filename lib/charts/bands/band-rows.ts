import type { ChartBand } from "@/lib/charts/drawing/chart-view";
import { drawn } from "@/lib/charts/drawing/columns";
import type { Band, Bands } from "@/lib/engine/draws/band";
import type { Day } from "@/lib/engine/signals/signal";

/** Where the draws of one day lie, index points: a twentieth of them below `lowest`, a quarter below `lower`, and so on. */
export interface BandFigures {
  /** 5 % */
  lowest: number;
  /** 25 % */
  lower: number;
  /** 50 % */
  median: number;
  /** 75 % */
  upper: number;
  /** 95 % */
  highest: number;
}

/** The levels of one band on a day; null: no figure on that day, or outside of what was drawn. */
export function bandOn(bands: Pick<Bands, "from">, { levels }: Band, day: Day): BandFigures | null {
  const [lowest, lower, median, upper, highest] = levels.map(
    (level) => level[day - bands.from] ?? Number.NaN,
  );
  if (lowest === undefined || lower === undefined || median === undefined) return null;
  if (upper === undefined || highest === undefined || Number.isNaN(median)) return null;
  return { lowest, lower, median, upper, highest };
}

/** The band of the index on the days of a chart. */
export function chartBand(bands: Bands, days: readonly Day[]): ChartBand {
  const on = (level: number) => days.map((day) => drawn(bands.index.levels[level]?.[day - bands.from]));
  return { levels: [on(0), on(1), on(2), on(3), on(4)], draws: bands.settings.draws };
}
