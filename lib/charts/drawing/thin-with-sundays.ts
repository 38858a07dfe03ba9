import { sundaysOf } from "@/lib/charts/spoken/week-steps";
import type { Day } from "@/lib/engine/signals/signal";
import { thin } from "./thin";

const POINTS = 600;
/** Room for the shape of the lines between the Sundays. */
const BETWEEN_SUNDAYS = 300;

/**
 * Positions of lines over the days `from … to` that are drawn: thinned together so that all of them and one cursor share their days; every
 * Sunday stays, so that a cursor can step by weeks, and so do the positions in `always`.
 * `thinWithSundays([[1, 2, 3]], 20428, 20430) // => [0, 1, 2]`
 */
export function thinWithSundays(
  lines: readonly ArrayLike<number>[],
  from: Day,
  to: Day,
  always: readonly number[] = [],
): number[] {
  const sundays = sundaysOf(from, to);
  return thin(lines, Math.max(POINTS, sundays.length + BETWEEN_SUNDAYS), [...sundays, ...always]);
}
