import { FAMILIES } from "@/lib/engine/signals/signal";

/** What a family’s lanes sum up. The last two are read by generation 2 alone. */
export const POSITIVE = 0;
export const NEGATIVE = 1;
export const EVIDENCE = 2;
export const STANDING = 3;

/** Position of the security family in FAMILIES. */
export const SECURITY = FAMILIES.indexOf("SECURITY");

/** Where a family’s lane lies: those that every signal writes side by side, the others behind them. */
export function familyLane(family: number, kind: number): number {
  return kind < STANDING ? family * STANDING + kind : kind * FAMILIES.length + family;
}

export const LANES_OF_1 = familyLane(0, STANDING);
/** Negative forces of state violence, all of them of the security family. */
export const VIOLENCE_LANE = familyLane(0, STANDING + 1);
export const LANES_OF_2 = VIOLENCE_LANE + 1;
