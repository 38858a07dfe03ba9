import type { Day } from "@/lib/engine/signals/signal";
import type { DrawSettings } from "./draw-settings";

/** The levels of a band, in percent. Half of the draws lie between 25 and 75, nine in ten between 5 and 95. */
export const BAND_LEVELS = [5, 25, 50, 75, 95] as const;

/** Quantiles of the draws, one array a level in the order of BAND_LEVELS; element day − from, NaN where there is no figure. */
export interface Band {
  levels: Float64Array[];
}

export interface Bands {
  from: Day;
  to: Day;
  settings: DrawSettings;
  /** Of the index; NaN before the first counting signal of all. */
  index: Band;
  /** Of each family's score, in the order of FAMILIES; NaN before the first counting signal of the family. */
  families: Band[];
  /** Every Sunday in the range. */
  sundays: Day[];
  /** The index of every draw on each of them; element `d` of every Sunday is one history. NaN where the index is. */
  indexOnSundays: Float64Array[];
}
