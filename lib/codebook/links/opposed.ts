import type { LinkedSignal } from "./linked-signal";

/** Whether two signals that both count do not pull the same way; an intensity of 0 pulls no way. One that is not scored has no sign of its own. */
export function pullTheOtherWay(
  one: Pick<LinkedSignal, "intensity" | "scored">,
  other: Pick<LinkedSignal, "intensity" | "scored">,
): boolean {
  if (!one.scored || !other.scored) return false;
  return one.intensity * other.intensity <= 0;
}
