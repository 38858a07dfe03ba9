import type { Direction } from "./direction";
import type { Stage } from "./stage";

/** A movement of the index by new signals. Places of the list that it was read from, both included. */
export interface Movement {
  way: Exclude<Direction, "steady">;
  from: number;
  to: number;
}

/** Days after which a movement is no longer the newest. */
const REACH = 364;
/** Steady or untold days that part two movements of one way. */
const PAUSE = 91;

/**
 * The newest movement of the index up to place `at` of a list of directions by day (method §6): the last days of one way, with what is of the same way and
 * parted from it by 13 weeks or less. Null where the index did not move within 52 weeks. O(days looked at).
 * `lastMovement(["steady", "thawing", "steady", "thawing", "steady"], 4) // => { way: "thawing", from: 1, to: 3 }`
 */
export function lastMovement(directions: readonly (Direction | null)[], at: number): Movement | null {
  const moves = (direction: Direction | null | undefined) =>
    direction === "thawing" || direction === "cooling" ? direction : null;
  let to = at;
  while (to >= 0 && at - to <= REACH && moves(directions[to]) === null) to--;
  const way = at - to > REACH ? null : moves(directions[to]);
  if (way === null) return null;
  let from = to;
  for (let day = to - 1; day >= 0 && from - day <= PAUSE + 1; day--) {
    const other = moves(directions[day]);
    if (other === way) from = day;
    else if (other !== null) break;
  }
  return { way, from, to };
}

/**
 * Since which place a stage has been held by state violence (method-2 §4) without a break up to place `at`; null: it is not held there.
 * `heldSince([null, "hostile", "hostile"], 2) // => 1`
 */
export function heldSince(held: readonly (Stage | null)[], at: number): number | null {
  let first = at + 1;
  while (first > 0 && (held[first - 1] ?? null) !== null) first--;
  return first > at ? null : first;
}
