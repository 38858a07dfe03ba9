import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";
import { gathered, type Profile } from "./profile";

/**
 * A value in force from `start` to `end` that fades afterwards (method §2); `end` Infinity: in force.
 * `spanProfile(10, 12, 4)` holds 4 on days 10 and 11 and fades from day 12 on.
 */
export function spanProfile(start: Day, end: number, value: number): Profile {
  const fades = { from: end, held: 0, fading: value, inflow: 0 };
  const holds = { from: start, held: value, fading: 0, inflow: 0 };
  if (end <= start) return [{ ...fades, from: start }];
  return Number.isFinite(end) ? [holds, fades] : [holds];
}

/**
 * A value of `daily` that comes in on each of the days `from … to`, both inclusive, and fades from its own day on: a tally
 * (method-2 §1). `spreadProfile(0, 9, 0.5, fadingOf(60))`
 */
export function spreadProfile(from: Day, to: Day, daily: number, fading: Fading): Profile {
  const days = to - from + 1;
  return [
    { from, held: 0, fading: 0, inflow: daily },
    { from: to + 1, held: 0, fading: daily * gathered(fading, days) * fading.left(1), inflow: 0 },
  ];
}

/**
 * Of such a tally, on every day, only what came in within the last `window` days, that day included (method §6, direction);
 * exactly 0 once all of it is older.
 */
export function recentSpreadProfile(
  from: Day,
  to: Day,
  daily: number,
  window: number,
  fading: Fading,
): Profile {
  const days = to - from + 1;
  const leaves = -daily * fading.left(window);
  const begins = { from, held: 0, fading: 0, inflow: daily };
  // The last happening leaves on this day: what is left of the sum is rounding, and no piece goes on to it.
  const gone = { from: to + window, held: 0, fading: 0, inflow: 0 };
  const upTo = (pieces: Profile) => [...pieces.filter((piece) => piece.from < gone.from), gone];
  if (window >= days) {
    const all = daily * gathered(fading, days);
    const fades = { from: to + 1, held: 0, fading: all * fading.left(1), inflow: 0 };
    const left = all * fading.left(from + window - to);
    const ebbs = { from: from + window, held: 0, fading: left, inflow: leaves };
    return upTo(from + window === to + 1 ? [begins, ebbs] : [begins, fades, ebbs]);
  }
  const full = daily * gathered(fading, window) * fading.left(1);
  // Once the window is full as much leaves it as comes in, until nothing more comes in.
  return upTo([
    begins,
    { from: from + window, held: 0, fading: full, inflow: daily + leaves },
    { from: to + 1, held: 0, fading: full, inflow: leaves },
  ]);
}
