import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addStep, type ForceLanes } from "./force-lanes";
import { EVIDENCE, familyLane, NEGATIVE, POSITIVE, SECURITY, VIOLENCE_LANE } from "./index-lanes";
import { addLinked } from "./lanes-of-linked";
import { addStanding, addStatusEvidence } from "./lanes-of-statuses";
import { addRetractedSteps } from "./retracted-steps";

/**
 * Writes the steps of every counting signal (method §2, method-2 §1–4): what has no links takes the same few steps in both generations. In
 * generation 1 nothing is linked, a status or state violence.
 */
export function fillLanes(packed: PackedSignals, fadings: readonly Fading[], lanes: ForceLanes): void {
  const retracted = packed.retractions.size > 0;
  const { linked, status, stateViolence } = packed;
  for (let row = 0; row < packed.count; row++) {
    const start = packed.start[row] as number;
    if (start > lanes.to) break;
    if (packed.counting[row] === 0) continue;
    const family = packed.family[row] as number;
    const fading = fadings[family];
    if (!fading) continue;
    const violent = family === SECURITY && stateViolence[row] === 1;
    if (linked[row] === 1) {
      addLinked(packed, row, lanes, family, violent, fading);
      continue;
    }
    const end = packed.end[row] as number;
    const weight = packed.evidence[row] as number;
    const stands = status[row] === 1;
    // What a status tells of is fresh at its start and at its end alone; an armed conflict is always fresh.
    if (stands && stateViolence[row] === 0)
      addStatusEvidence(lanes, familyLane(family, EVIDENCE), start, end, weight, fading);
    else addStep(lanes, familyLane(family, EVIDENCE), start, end, weight, 1, fading);
    const force = fullForce(packed, row);
    if (force === 0) continue;
    const side = familyLane(family, force > 0 ? POSITIVE : NEGATIVE);
    addStep(lanes, side, start, end, force, 1, fading);
    if (retracted) addRetractedSteps(packed, row, lanes, side, fading);
    if (stands) addStanding(packed, row, lanes, family, force, fading);
    if (violent && force < 0) {
      addStep(lanes, VIOLENCE_LANE, start, end, force, 1, fading);
      if (retracted) addRetractedSteps(packed, row, lanes, VIOLENCE_LANE, fading);
    }
  }
}
