import type { PackedSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addStep, type ForceLanes } from "./force-lanes";
import { addRetractedSteps } from "./retracted-steps";

/** What a family’s lanes sum up. The last two are read by generation 2 alone. */
export const POSITIVE = 0;
export const NEGATIVE = 1;
export const EVIDENCE = 2;
export const STANDING = 3;

/** Position of the security family in FAMILIES. */
export const SECURITY = FAMILIES.indexOf("SECURITY");

/** Where a family’s lane lies. */
export function familyLane(family: number, kind: number): number {
  return kind * FAMILIES.length + family;
}

export const LANES_OF_1 = familyLane(0, STANDING);
/** Negative forces of state violence, all of them of the security family. */
export const VIOLENCE_LANE = familyLane(0, STANDING + 1);
export const LANES_OF_2 = VIOLENCE_LANE + 1;

/** Writes the steps of every counting signal, by the rules of generation 1. */
export function fillLanes(packed: PackedSignals, fadings: readonly Fading[], lanes: ForceLanes): void {
  const retracted = packed.retractions.size > 0;
  for (let row = 0; row < packed.count; row++) {
    const start = packed.start[row] as number;
    if (start > lanes.to) break;
    if (packed.counting[row] === 0) continue;
    const family = packed.family[row] as number;
    const fading = fadings[family];
    if (!fading) continue;
    const end = packed.end[row] as number;
    const force = fullForce(packed, row);
    addStep(lanes, familyLane(family, EVIDENCE), start, end, packed.evidence[row] as number, 1, fading);
    if (force === 0) continue;
    const side = familyLane(family, force > 0 ? POSITIVE : NEGATIVE);
    addStep(lanes, side, start, end, force, 1, fading);
    if (retracted) addRetractedSteps(packed, row, lanes, side, fading);
  }
}
