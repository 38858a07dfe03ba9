import { FAMILIES } from "@/lib/engine/signals/signal";

/** What the lanes sum up that every signal writes: three of each family, side by side. */
export const POSITIVE = 0;
export const NEGATIVE = 1;
export const EVIDENCE = 2;
const KINDS = 3;

export function familyLane(family: number, kind: number): number {
  return family * KINDS + kind;
}

export const LANES = FAMILIES.length * KINDS;

/** Position of the security family in FAMILIES. */
export const SECURITY = FAMILIES.indexOf("SECURITY");

/**
 * Lanes of generation 2 for the parts of the index, which few signals write, kept in lanes of their own so that the days of the others lie
 * close together: what stands, a lane for each family in the order of FAMILIES, and behind them the negative forces of state violence.
 */
export const VIOLENCE_LANE = FAMILIES.length;
export const PART_LANES = VIOLENCE_LANE + 1;
