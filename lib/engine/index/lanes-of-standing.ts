import { clippedProfile } from "@/lib/engine/forces/reshaped-profile";
import { forceProfile } from "@/lib/engine/forces/signal-profile";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addHeld, addProfile, addStep, type ForceLanes } from "./force-lanes";
import { EVIDENCE, familyLane, NEGATIVE, POSITIVE, SECURITY, VIOLENCE_LANE } from "./index-lanes";
import { addRetractedSteps } from "./retracted-steps";

/** Writes the steps of a counting status or of state violence without links: fresh evidence, force, what of it stands, and V (method-2 §3 and §4). */
export function addStanding(
  packed: PackedSignals,
  row: number,
  lanes: ForceLanes,
  parts: ForceLanes,
  family: number,
  fading: Fading,
): void {
  const start = packed.start[row] as number;
  const end = packed.end[row] as number;
  const weight = packed.evidence[row] as number;
  const force = fullForce(packed, row);
  const stands = packed.status[row] === 1;
  const violent = packed.stateViolence[row] === 1;
  const retracted = packed.retractions.has(row);
  const evidence = familyLane(family, EVIDENCE);
  const fresh = stands && !violent;
  addStep(lanes, evidence, start, fresh ? start : end, weight, 1, fading);
  // The ending of a status is news again: what is left of the beginning is filled up to the whole weight.
  if (fresh && Number.isFinite(end) && end > start && end <= lanes.to)
    addStep(lanes, evidence, end, end, weight * (1 - fading.left(end - start)), 0, fading);
  if (force === 0) return;
  const side = familyLane(family, force > 0 ? POSITIVE : NEGATIVE);
  addStep(lanes, side, start, end, force, 1, fading);
  if (retracted) addRetractedSteps(packed, row, lanes, side, fading);
  if (violent && force < 0 && family === SECURITY) {
    addStep(parts, VIOLENCE_LANE, start, end, force, 1, fading);
    if (retracted) addRetractedSteps(packed, row, parts, VIOLENCE_LANE, fading);
  }
  if (!stands) return;
  // A status stands from its start to its last day; after that what is left of it moves.
  if (!retracted) addHeld(parts, family, start, end + 1, force);
  else {
    const held = clippedProfile(forceProfile(packed, row, fading), start, end + 1, fading);
    addProfile(parts, family, held, fading);
  }
}
