import type { Day } from "@/lib/engine/signals/signal";

/** Where the walk over a family stands after a day, in every draw: all that the days after it ask of the days before. */
export interface Standing {
  day: Day;
  /** What is in force. */
  held: Float64Array;
  /** What fades. */
  fading: Float64Array;
  /** What comes in every day; null: nothing in any draw. */
  inflow: Float64Array | null;
}

/** Days between two that are noted: a walk never goes over more to reach a day. */
const NOTED_EVERY = 64;

/** Whether the standing of a day is noted, `at` days after the first of its piece. */
export function isNoted(at: number): boolean {
  return at % NOTED_EVERY === 0;
}

/** The last of the standings (in order of days) on or before `day`, on or after `from`; null: none. */
export function standingBy(standings: readonly Standing[], from: Day, day: Day): Standing | null {
  const found = standings.findLast((one) => one.day <= day);
  return found && found.day >= from ? found : null;
}

/** A standing of so many draws with nothing in it, to be written block by block. */
export function emptyStanding(day: Day, draws: number): Standing {
  return { day, held: new Float64Array(draws), fading: new Float64Array(draws), inflow: null };
}
