import { freshEvidence } from "@/lib/engine/forces/evidence-profile";
import { forceProfile } from "@/lib/engine/forces/signal-profile";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addProfile, addSpread, type ForceLanes } from "./force-lanes";
import { EVIDENCE, familyLane, NEGATIVE, POSITIVE, SECURITY, VIOLENCE_LANE } from "./index-lanes";

/** Writes the steps of a tally or of an opener that counts: its fresh evidence, its force and, where it is such, state violence (method-2 §1–4). */
export function addLinked(
  packed: PackedSignals,
  row: number,
  lanes: ForceLanes,
  parts: ForceLanes,
  fading: Fading,
): void {
  const family = packed.family[row] as number;
  const evidence = familyLane(family, EVIDENCE);
  const force = fullForce(packed, row);
  const side = familyLane(family, force > 0 ? POSITIVE : NEGATIVE);
  const violent = force < 0 && packed.stateViolence[row] === 1 && family === SECURITY;
  const start = packed.start[row] as number;
  const happenings = packed.happenings[row] as number;
  // A tally that nothing cuts into needs no profile.
  if (happenings > 0 && start >= lanes.from && !packed.retractions.has(row)) {
    const end = packed.end[row] as number;
    const last = Math.min(end, packed.until);
    const daily = happenings / (end - start + 1);
    addSpread(lanes, evidence, start, last, daily * (packed.evidence[row] as number));
    if (force !== 0) addSpread(lanes, side, start, last, daily * force);
    if (violent) addSpread(parts, VIOLENCE_LANE, start, last, daily * force);
    return;
  }
  addProfile(lanes, evidence, freshEvidence(packed, row, fading), fading);
  if (force === 0) return;
  const profile = forceProfile(packed, row, fading);
  addProfile(lanes, side, profile, fading);
  if (violent) addProfile(parts, VIOLENCE_LANE, profile, fading);
}
