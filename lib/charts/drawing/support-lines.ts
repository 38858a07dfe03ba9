import type { ChartColumns } from "./chart-view";
import type { Point } from "./path";

/**
 * The index line in the two strokes that it is drawn with: solid on days that were searched or may have been, dotted like the projection
 * on days that nobody searched (method-2 §3). Both have the points where one passes into the other.
 * Days 1, 2, 3 of which 3 is unsupported: solid 1, 2; dotted 2, 3.
 */
export function supportLines({
  days,
  index,
  unsupported,
}: Pick<ChartColumns, "days" | "index" | "unsupported">): { solid: Point[]; dotted: Point[] } {
  const at = (place: number) => unsupported[place] === true;
  return {
    solid: days.map((day, place) => ({ day, value: at(place) ? null : (index[place] ?? null) })),
    dotted: days.map((day, place) => ({
      day,
      value: at(place - 1) || at(place) || at(place + 1) ? (index[place] ?? null) : null,
    })),
  };
}
