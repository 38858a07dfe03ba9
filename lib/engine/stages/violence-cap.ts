import { SECURITY } from "@/lib/engine/index/index-lanes";
import type { IndexSeries } from "@/lib/engine/index/index-series";
import type { PackedSignals } from "@/lib/engine/signals/pack";

/** Positions in STAGES. */
const RUPTURE = 0;
const HOSTILE = 1;
/** Above every label: no cap. */
export const UNCAPPED = 5;

/** V at or under which a cap begins, and above which it ends (method-2 §4). */
const CAPS = {
  hostile: { begins: -60, ends: -58 },
  rupture: { begins: -80, ends: -78 },
} as const;

/**
 * The highest stage that state violence allows on every day of a series (method-2 §4), as a position in STAGES, UNCAPPED where it allows
 * any: hostile where V ≤ −60 or an armed conflict that counts is in force, rupture where V ≤ −80; left above −58 and −78.
 * Null in generation 1. A V of −68, then −59, then −57: hostile, hostile, no cap.
 */
export function violenceCaps(packed: PackedSignals, { from, to, violence }: IndexSeries): Uint8Array | null {
  if (violence === null) return null;
  const conflict = conflictDays(packed, from, to);
  const caps = new Uint8Array(violence.length);
  let cap = UNCAPPED;
  for (const [day, used] of violence.entries()) {
    const holds = (which: keyof typeof CAPS, held: boolean) =>
      used <= CAPS[which].begins || (held && used <= CAPS[which].ends);
    if (holds("rupture", cap === RUPTURE)) cap = RUPTURE;
    else cap = conflict[day] === 1 || holds("hostile", cap <= HOSTILE) ? HOSTILE : UNCAPPED;
    caps[day] = cap;
  }
  return caps;
}

/** 1 on every day on which an armed conflict, a status of state violence, is in force and counts. */
function conflictDays(packed: PackedSignals, from: number, to: number): Uint8Array {
  const steps = new Int32Array(to - from + 2);
  for (let row = 0; row < packed.count; row++) {
    if (packed.status[row] === 0 || packed.stateViolence[row] === 0) continue;
    if (packed.counting[row] === 0 || packed.family[row] !== SECURITY) continue;
    const first = Math.max(from, packed.start[row] as number) - from;
    const after = Math.min(to, packed.end[row] as number) - from + 1;
    if (first >= after) continue;
    steps[first] = (steps[first] as number) + 1;
    steps[after] = (steps[after] as number) - 1;
  }
  let inForce = 0;
  return Uint8Array.from(steps.subarray(0, to - from + 1), (step) => {
    inForce += step;
    return inForce > 0 ? 1 : 0;
  });
}
