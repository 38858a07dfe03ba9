import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import type { Fading } from "./fading";
import { fullForce } from "./force";
import { addStep, type ForceLanes } from "./force-lanes";

/**
 * Writes what retractions take from one signal's force into a lane (method §1): from a retraction's start on, never
 * before the signal's own, the force is multiplied by 1 − r. Those that start on or after `until` are not asked. Returns
 * what is left of the force, 0 … 1. The signal's evidence is not touched.
 */
export function addRetractedSteps(
  packed: PackedSignals,
  row: number,
  lanes: ForceLanes,
  lane: number,
  fading: Fading,
  until: Day = Number.POSITIVE_INFINITY,
): number {
  let left = 1;
  const start = packed.start[row] as number;
  const full = fullForce(packed, row);
  for (const retraction of packed.retractions.get(row) ?? []) {
    if (retraction.start >= until) break;
    const next = left * (1 - retraction.r);
    const at = Math.max(start, retraction.start);
    const cancelled = left !== 0 && next === 0;
    addStep(lanes, lane, at, packed.end[row] as number, full * (next - left), cancelled ? -1 : 0, fading);
    left = next;
  }
  return left;
}
