import { clippedProfile } from "@/lib/engine/forces/reshaped-profile";
import { forceProfile } from "@/lib/engine/forces/signal-profile";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { Fading } from "./fading";
import { addHeld, addProfile, addStep, type ForceLanes } from "./force-lanes";
import { familyLane, STANDING } from "./index-lanes";

/** Steps of the fresh evidence of a status (method-2 §3); the same as its profile of `freshEvidence`. */
export function addStatusEvidence(
  lanes: ForceLanes,
  lane: number,
  start: Day,
  end: number,
  weight: number,
  fading: Fading,
): void {
  addStep(lanes, lane, start, start, weight, 1, fading);
  // The ending is news again: what is left of the beginning is filled up to the whole weight.
  if (Number.isFinite(end) && end > start && end <= lanes.to)
    addStep(lanes, lane, end, end, weight * (1 - fading.left(end - start)), 0, fading);
}

/** A status stands from its start to its last day; after that what is left of it moves (method-2 §3). */
export function addStanding(
  packed: PackedSignals,
  row: number,
  lanes: ForceLanes,
  family: number,
  force: number,
  fading: Fading,
): void {
  const lane = familyLane(family, STANDING);
  const start = packed.start[row] as number;
  const until = (packed.end[row] as number) + 1;
  if (!packed.retractions.has(row)) addHeld(lanes, lane, start, until, force);
  else
    addProfile(lanes, lane, clippedProfile(forceProfile(packed, row, fading), start, until, fading), fading);
}
