import { freshEvidence } from "@/lib/engine/forces/evidence-profile";
import { clippedProfile } from "@/lib/engine/forces/reshaped-profile";
import { forceProfile } from "@/lib/engine/forces/signal-profile";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addHeld, addProfile, addSpread, addStep, type ForceLanes } from "./force-lanes";
import { EVIDENCE, familyLane, NEGATIVE, POSITIVE, SECURITY, STANDING, VIOLENCE_LANE } from "./index-lanes";
import { addRetractedSteps } from "./retracted-steps";

/**
 * Writes the steps of a counting signal that has links, stands or uses force, by the rules of generation 2 (method-2 §1–4): its force, its
 * fresh evidence, what of it stands, and state violence.
 */
export function addOf2(
  packed: PackedSignals,
  row: number,
  lanes: ForceLanes,
  family: number,
  fading: Fading,
): void {
  const tally = packed.tallies.get(row);
  if (tally && (packed.start[row] as number) >= lanes.from)
    addHappenings(
      packed,
      row,
      lanes,
      familyLane(family, EVIDENCE),
      tally.left * (packed.evidence[row] as number),
    );
  else if (packed.linked[row] === 1)
    addProfile(lanes, familyLane(family, EVIDENCE), freshEvidence(packed, row, fading), fading);
  else addEvidence(packed, row, lanes, familyLane(family, EVIDENCE), fading);
  const force = fullForce(packed, row);
  if (force === 0) return;
  addForce(packed, row, lanes, familyLane(family, force > 0 ? POSITIVE : NEGATIVE), fading);
  if (force < 0 && family === SECURITY && packed.stateViolence[row] === 1)
    addForce(packed, row, lanes, VIOLENCE_LANE, fading);
  if (packed.status[row] === 1) addStanding(packed, row, lanes, familyLane(family, STANDING), fading);
}

function addForce(packed: PackedSignals, row: number, lanes: ForceLanes, lane: number, fading: Fading): void {
  const tally = packed.tallies.get(row);
  if (tally && (packed.start[row] as number) >= lanes.from && !packed.retractions.has(row)) {
    addHappenings(packed, row, lanes, lane, tally.left * fullForce(packed, row));
    return;
  }
  if (packed.linked[row] === 1) {
    addProfile(lanes, lane, forceProfile(packed, row, fading), fading);
    return;
  }
  const start = packed.start[row] as number;
  addStep(lanes, lane, start, packed.end[row] as number, fullForce(packed, row), 1, fading);
  if (packed.retractions.size > 0) addRetractedSteps(packed, row, lanes, lane, fading);
}

/** Steps of a tally that starts on one of the lanes’ days; the same as its profile, worked out only where something cuts into it. */
function addHappenings(packed: PackedSignals, row: number, lanes: ForceLanes, lane: number, all: number) {
  const start = packed.start[row] as number;
  const end = packed.end[row] as number;
  addSpread(lanes, lane, start, Math.min(end, packed.until), all / (end - start + 1));
}

/** Steps of the evidence of a signal without links; the same as its profile of `freshEvidence`. */
function addEvidence(packed: PackedSignals, row: number, lanes: ForceLanes, lane: number, fading: Fading) {
  const start = packed.start[row] as number;
  const end = packed.end[row] as number;
  const weight = packed.evidence[row] as number;
  if (packed.status[row] === 0 || packed.stateViolence[row] === 1) {
    addStep(lanes, lane, start, end, weight, 1, fading);
    return;
  }
  addStep(lanes, lane, start, start, weight, 1, fading);
  // The ending is news again: what is left of the beginning is filled up to the whole weight.
  if (Number.isFinite(end) && end > start && end <= lanes.to)
    addStep(lanes, lane, end, end, weight * (1 - fading.left(end - start)), 0, fading);
}

/** A status stands from its start to its last day; after that what is left of it moves. */
function addStanding(packed: PackedSignals, row: number, lanes: ForceLanes, lane: number, fading: Fading) {
  const start = packed.start[row] as number;
  const until = (packed.end[row] as number) + 1;
  if (!packed.retractions.has(row)) {
    addHeld(lanes, lane, start, until, fullForce(packed, row));
    return;
  }
  addProfile(lanes, lane, clippedProfile(forceProfile(packed, row, fading), start, until, fading), fading);
}
