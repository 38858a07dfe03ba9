import type { ChartMarker, ChartView } from "@/lib/charts/drawing/chart-view";
import { signed } from "@/lib/charts/format/format";
import {
  type HappeningPlace,
  happeningPlaces,
  happeningRows,
} from "@/lib/charts/happenings/happening-places";

/** Between the lowest row and the plot, where half a label of the value axis stands, in pixels. */
const ABOVE_PLOT = 10;

/** One drawing of the happenings above a plot: which screens it is for and how its rows are set. */
export interface HappeningLayout {
  places: HappeningPlace[];
  /** Height of a row, in pixels. */
  row: number;
  /** Room above the plot that they take, in pixels. */
  height: number;
  className: string;
}

type Drawn = Pick<ChartView, "from" | "to" | "axis" | "markers">;

/** A letter, and on a phone a number, as a percentage of the narrowest plot of its kind. */
const LETTER = { narrow: 1.5, wide: 0.92, broad: 0.7 };
const PHONE_NUMBER = 4;
/** On a wide and on a broad screen longer words are cut. */
const WIDEST = { wide: 80, broad: 66 };

/** How many letters a label has: when, what, and what its arrival moved. */
const letters = ({ when, title, share }: ChartMarker) => `${when} ${title} ${signed(share)}`.length;

type Layouts = Record<"phone" | "narrow" | "wide" | "broad", HappeningLayout>;

/** Three parts of the chart ask for the places of one view, again at each step of its cursor. */
const kept = new WeakMap<Drawn, Layouts>();

/**
 * A phone has room for numbers, explained by the list below; a narrow, a wide and a broad screen for words. Each is placed for the narrowest
 * plot of its kind: in a wider one all lie further apart.
 */
export function happeningLayouts(view: Drawn): Layouts {
  const layouts = kept.get(view) ?? layoutsOf(view);
  kept.set(view, layouts);
  return layouts;
}

function layoutsOf(view: Drawn): Layouts {
  const layout = (places: HappeningPlace[], row: number, className: string): HappeningLayout => {
    return { places, row, height: happeningRows(places) * row + ABOVE_PLOT, className };
  };
  return {
    phone: layout(
      happeningPlaces(view, () => PHONE_NUMBER),
      16,
      "sm:hidden",
    ),
    narrow: layout(
      happeningPlaces(view, (marker) => letters(marker) * LETTER.narrow),
      24,
      "max-sm:hidden lg:hidden",
    ),
    wide: layout(
      happeningPlaces(view, (marker) => letters(marker) * LETTER.wide, WIDEST.wide),
      24,
      "max-lg:hidden xl:hidden",
    ),
    broad: layout(
      happeningPlaces(view, (marker) => letters(marker) * LETTER.broad, WIDEST.broad),
      24,
      "max-xl:hidden",
    ),
  };
}

/** How far above the plot the middle of a row lies, in pixels. */
export function rowMiddle({ row }: Pick<HappeningLayout, "row">, place: HappeningPlace): number {
  return ABOVE_PLOT + (place.row + 0.5) * row;
}
