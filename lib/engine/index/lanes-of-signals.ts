import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addStep, type ForceLanes } from "./force-lanes";
import { EVIDENCE, familyLane, NEGATIVE, POSITIVE } from "./index-lanes";
import { addLinked } from "./lanes-of-linked";
import { addStanding } from "./lanes-of-standing";
import { addRetractedSteps } from "./retracted-steps";

/**
 * Writes the steps of every counting signal (method §2, method-2 §1–4). An event without links takes the same few steps in both generations,
 * and this loop is kept to them: what is linked, stands or is state violence goes its own way, and in generation 1 nothing is.
 */
export function fillLanes(
  packed: PackedSignals,
  fadings: readonly Fading[],
  lanes: ForceLanes,
  parts: ForceLanes | null,
): void {
  const retracted = packed.retractions.size > 0;
  const { linked, status, stateViolence } = packed;
  for (let row = 0; row < packed.count; row++) {
    const start = packed.start[row] as number;
    if (start > lanes.to) break;
    if (packed.counting[row] === 0) continue;
    const family = packed.family[row] as number;
    const fading = fadings[family];
    if (!fading) continue;
    if (((linked[row] as number) | (status[row] as number) | (stateViolence[row] as number)) !== 0) {
      if (!parts) continue;
      if (linked[row] === 1) addLinked(packed, row, lanes, parts, fading);
      else addStanding(packed, row, lanes, parts, family, fading);
      continue;
    }
    const end = packed.end[row] as number;
    const force = fullForce(packed, row);
    addStep(lanes, familyLane(family, EVIDENCE), start, end, packed.evidence[row] as number, 1, fading);
    if (force === 0) continue;
    const side = familyLane(family, force > 0 ? POSITIVE : NEGATIVE);
    addStep(lanes, side, start, end, force, 1, fading);
    if (retracted) addRetractedSteps(packed, row, lanes, side, fading);
  }
}
