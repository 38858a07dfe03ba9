import type { Method } from "@/lib/engine/methods/method";
import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, supportedDays } from "@/lib/engine/support/coverage";

/** Of what days of a range something may be said; element `day − from`, 1: yes. */
export interface Support {
  /** A stage, and either end of an arrow. */
  days: Uint8Array;
  /** A direction. */
  direction: Uint8Array;
}

/** Of a direction’s window of 28 days seven may be unsupported; of another window a quarter. */
const GAP_OF_WINDOW = 4;

/** How many days of a direction’s window may be unsupported. `unsupportedAllowed(28) // => 7` */
export function unsupportedAllowed(window: number): number {
  return Math.floor(window / GAP_OF_WINDOW);
}

/**
 * Which days of `from … to` coverage supports (method-2 §3): a stage needs its own day, a direction its day and all but 7 of the 28 days of its
 * window. Generation 1 ignores coverage, and without any there is nothing to go by: every day is supported.
 */
export function supportOf(coverage: Coverage | null, method: Method, from: Day, to: Day): Support {
  const days = to - from + 1;
  if (coverage === null || method.generation === 1) {
    const all = new Uint8Array(days).fill(1);
    return { days: all, direction: all };
  }
  const window = method.stage.directionDays;
  const all = supportedDays(coverage, from - window + 1, to);
  const own = all.subarray(window - 1);
  const direction = new Uint8Array(days);
  let gaps = 0;
  for (let at = 0; at < all.length; at++) {
    gaps += all[at] === 1 ? 0 : 1;
    if (at >= window) gaps -= all[at - window] === 1 ? 0 : 1;
    const day = at - window + 1;
    if (day >= 0) direction[day] = own[day] === 1 && gaps <= unsupportedAllowed(window) ? 1 : 0;
  }
  return { days: own, direction };
}
