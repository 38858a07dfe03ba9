import type { Point } from "@/lib/charts/drawing/path";
import type { Day } from "@/lib/engine/signals/signal";

/** Points that a drawing of this width can tell apart. */
const POINTS = 500;

/**
 * The points of a daily line that are drawn: every day where they are few, else the lowest and the highest day of every stretch of equally many days, in order, so that no peak is lost; the days
 * on both sides of a gap stay, so that no line is drawn through it. `values` begin on `from`; NaN: no figure.
 * `indexPoints(20454, Float64Array.of(3, Number.NaN)) // => [{ day: 20454, value: 3 }, { day: 20455, value: null }]`
 */
export function indexPoints(from: Day, values: Float64Array): Point[] {
  const days = values.length;
  const known = (at: number) => !Number.isNaN(values[at] ?? Number.NaN);
  const figure = (at: number) => values[at] ?? 0;
  const kept = new Set(days === 0 ? [] : [0, days - 1]);
  // Two points stand for a stretch.
  const stretch = days <= POINTS ? 1 : Math.ceil((2 * days) / POINTS);
  for (let begin = 0; begin < days; begin += stretch) {
    let [low, high] = [-1, -1];
    for (let at = begin; at < Math.min(days, begin + stretch); at++) {
      if (at > 0 && known(at) !== known(at - 1)) kept.add(at - 1).add(at);
      if (!known(at)) continue;
      if (low === -1 || figure(at) < figure(low)) low = at;
      if (high === -1 || figure(at) > figure(high)) high = at;
    }
    if (low !== -1) kept.add(low).add(high);
  }
  return [...kept]
    .sort((a, b) => a - b)
    .map((at) => ({ day: from + at, value: known(at) ? figure(at) : null }));
}
