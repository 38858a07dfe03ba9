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
  family: number,
  fading: Fading,
): void {
  const force = fullForce(packed, row);
  const violent = family === SECURITY && packed.stateViolence[row] === 1;
  const evidence = familyLane(family, EVIDENCE);
  const side = familyLane(family, force > 0 ? POSITIVE : NEGATIVE);
  const start = packed.start[row] as number;
  const tally = packed.tallies.get(row);
  // A tally that nothing cuts into needs no profile.
  if (tally && start >= lanes.from && !packed.retractions.has(row)) {
    const end = packed.end[row] as number;
    const last = Math.min(end, packed.until);
    const daily = tally.left / (end - start + 1);
    addSpread(lanes, evidence, start, last, daily * (packed.evidence[row] as number));
    if (force !== 0) addSpread(lanes, side, start, last, daily * force);
    if (force < 0 && violent) addSpread(lanes, VIOLENCE_LANE, start, last, daily * force);
    return;
  }
  addProfile(lanes, evidence, freshEvidence(packed, row, fading), fading);
  if (force === 0) return;
  const profile = forceProfile(packed, row, fading);
  addProfile(lanes, side, profile, fading);
  if (force < 0 && violent) addProfile(lanes, VIOLENCE_LANE, profile, fading);
}
