import type { StageRules } from "@/lib/engine/methods/method";

/** The 28-day direction (method §6). */
export const DIRECTIONS = ["cooling", "steady", "thawing"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * Why the direction is what it is: `new-signals`, the change is large enough and new signals point the same way; `held`,
 * smaller now but not yet left; `small-change`; `only-fading`, large enough, yet new signals do not point that way, so that
 * it comes from old ones that fade or ended; `no-comparison`, there was no index at the beginning of the window.
 */
export type DirectionReason = "new-signals" | "held" | "small-change" | "only-fading" | "no-comparison";

/**
 * The direction of one day from that of the day before (method §6). `change` is E(t) − E(t − 28) in index points, null
 * without an index then; `newShares` is the sum of the change shares of signals that started in between.
 * `nextDirection("steady", 7, 9, METHOD_1.stage) // => { direction: "thawing", reason: "new-signals" }`
 */
export function nextDirection(
  before: Direction,
  change: number | null,
  newShares: number,
  rules: Pick<StageRules, "directionEnter" | "directionLeave">,
): { direction: Direction; reason: DirectionReason } {
  if (change === null) return { direction: "steady", reason: "no-comparison" };
  const towards: Direction = change > 0 ? "thawing" : "cooling";
  const size = Math.abs(change);
  const enters = size > rules.directionEnter;
  const holds = before === towards && size > rules.directionLeave;
  if (!enters && !holds) return { direction: "steady", reason: "small-change" };
  // Silence alone never makes a thaw, nor does it keep one.
  if (change > 0 ? newShares <= 0 : newShares >= 0) return { direction: "steady", reason: "only-fading" };
  return { direction: towards, reason: enters ? "new-signals" : "held" };
}
