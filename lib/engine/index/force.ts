import { profileOn } from "@/lib/engine/forces/profile";
import { forceProfile } from "@/lib/engine/forces/signal-profile";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { type Fading, fadingOf } from "./fading";

/** Fading factors of the five families under a method, in the order of FAMILIES. */
export function familyFadings(method: Pick<Method, "halfLives">): readonly Fading[] {
  return FAMILIES.map((family) => fadingOf(method.halfLives[family]));
}

/** v · q of a signal while it is in force and not retracted, −10 … 10, of a tally that of one happening; 0 where it does not count. */
export function fullForce(packed: PackedSignals, row: number): number {
  if (packed.counting[row] === 0) return 0;
  return (packed.intensity[row] as number) * (packed.evidence[row] as number);
}

/** What retractions leave of a signal's force on a day: Π(1 − r) over those that have started (method §1). */
export function leftByRetractions(packed: PackedSignals, row: number, day: Day): number {
  const taken = packed.retractions.get(row);
  if (taken === undefined) return 1;
  let left = 1;
  for (const { start, r } of taken) if (start <= day) left *= 1 - r;
  return left;
}

/**
 * Force x of one signal at the end of a day (method §2): 0 before its start, v·q in force, fading after, all times what retractions
 * leave; of tallies and openers as method-2 §1 and §2 say. `v = 6, q = 0.7265625, half-life 90, 12 days after its end // => 3.97454`
 */
export function forceOn(packed: PackedSignals, row: number, day: Day, fadings: readonly Fading[]): number {
  if (day < (packed.start[row] as number)) return 0;
  const full = fullForce(packed, row);
  if (full === 0) return 0;
  const fading = fadings[packed.family[row] as number] as Fading;
  if (packed.linked[row] === 1) return profileOn(forceProfile(packed, row, fading), day, fading);
  const age = day - (packed.end[row] as number);
  return full * (age > 0 ? fading.left(age) : 1) * leftByRetractions(packed, row, day);
}
