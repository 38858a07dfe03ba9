import { closedPath, type Point, type Scale } from "@/lib/charts/drawing/path";
import type { Day } from "@/lib/engine/signals/signal";

/**
 * Path data of the area between two lines over the same days, one closed piece for every stretch without gap.
 * A stretch of a single day has no area and is left out.
 */
export function bandPath(
  days: readonly Day[],
  low: readonly (number | null)[],
  high: readonly (number | null)[],
  scale: Scale,
): string {
  let path = "";
  let below: Point[] = [];
  let above: Point[] = [];
  const close = () => {
    if (above.length > 1) path += closedPath([...above, ...below.reverse()], scale);
    below = [];
    above = [];
  };
  for (const [at, day] of days.entries()) {
    const from = low[at] ?? null;
    const to = high[at] ?? null;
    if (from === null || to === null) {
      close();
      continue;
    }
    below.push({ day, value: from });
    above.push({ day, value: to });
  }
  close();
  return path;
}
