import { valueAxis } from "@/lib/charts/drawing/ticks";
import type { BandFigures } from "./band-rows";

/** The draws of one day along a line; every place is a percentage of its width. */
export interface BandStrip {
  ticks: { value: number; at: number }[];
  nineInTen: { at: number; width: number };
  half: { at: number; width: number };
  median: number;
  /** null: there is no index. */
  index: number | null;
}

/** `bandStrip({ lowest: -25, lower: -5, median: 0, upper: 5, highest: 25 }, 0)` has its median and its index at 50. */
export function bandStrip(band: BandFigures, index: number | null): BandStrip {
  const { low, high, ticks } = valueAxis([band.lowest, band.highest, ...(index === null ? [] : [index])]);
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  const between = (from: number, to: number) => ({ at: at(from), width: at(to) - at(from) });
  return {
    ticks: ticks.map((value) => ({ value, at: at(value) })),
    nineInTen: between(band.lowest, band.highest),
    half: between(band.lower, band.upper),
    median: at(band.median),
    index: index === null ? null : at(index),
  };
}
