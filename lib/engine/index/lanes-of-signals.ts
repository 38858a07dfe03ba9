import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addStep, type ForceLanes } from "./force-lanes";
import { EVIDENCE, familyLane, NEGATIVE, POSITIVE } from "./index-lanes";
import { addOf2 } from "./lanes-of-linked";
import { addRetractedSteps } from "./retracted-steps";

/**
 * Writes the steps of every counting signal. In generation 2 what has links, stands or uses force goes its own way; an event without any
 * of that takes the same few steps in both generations.
 */
export function fillLanes(packed: PackedSignals, fadings: readonly Fading[], lanes: ForceLanes): void {
  const retracted = packed.retractions.size > 0;
  const of2 = packed.generation === 2;
  const { linked, status, stateViolence } = packed;
  for (let row = 0; row < packed.count; row++) {
    const start = packed.start[row] as number;
    if (start > lanes.to) break;
    if (packed.counting[row] === 0) continue;
    const family = packed.family[row] as number;
    const fading = fadings[family];
    if (!fading) continue;
    if (of2 && ((linked[row] as number) | (status[row] as number) | (stateViolence[row] as number)) !== 0) {
      addOf2(packed, row, lanes, family, fading);
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
