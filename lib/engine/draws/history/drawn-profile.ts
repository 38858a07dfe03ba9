import type { Profile } from "@/lib/engine/forces/profile";
import { type ForceSource, openerForce, ownForce } from "@/lib/engine/forces/signal-profile";
import type { Fading } from "@/lib/engine/index/fading";
import { type DrawnSignal, drawSignal, isDrawn, type SignalSource } from "./drawn-signal";

/** Whether the force of a signal hangs on others, so that a draw of it is worked out as a profile. */
export function isLinked({ tally, opened }: SignalSource): boolean {
  return tally !== null || opened !== null;
}

/** The fading of one draw, from the logarithm of what is left of a force after a day. */
export function drawnFading(dailyLog: number): Fading {
  return { halfLife: -Math.LN2 / dailyLog, left: (age) => (age <= 0 ? 1 : Math.exp(age * dailyLog)) };
}

/**
 * The force of a tally or an opener in one draw (method-2 §5); empty where it is not true, or where a tally has nothing left: its n′ is n less
 * the members that are true in this draw. A pair holds where the status is true and both drawn intensities have one sign.
 */
export function drawnProfile(source: SignalSource, draw: number, fading: Fading): Profile {
  const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  if (!drawSignal(source, draw, drawn)) return [];
  const { tally, opened } = source;
  if (tally) {
    const left = tally.members.reduce((rest, one) => rest - (isDrawn(one, draw) ? 1 : 0), tally.occurrences);
    if (left <= 0) return [];
    const { start, end, until } = tally;
    return ownForce({ ...forceOf(source, { ...drawn, start, end }), happenings: left, until }, fading);
  }
  const status: DrawnSignal = { intensity: 0, start: 0, end: 0 };
  const event = forceOf(source, drawn);
  if (!opened || !drawSignal(opened, draw, status)) return ownForce(event, fading);
  if (Math.sign(status.intensity) !== Math.sign(drawn.intensity)) return ownForce(event, fading);
  return openerForce(event, forceOf(opened, status), fading);
}

function forceOf({ retractions }: SignalSource, { start, end, intensity }: DrawnSignal): ForceSource {
  return { start, end, full: intensity, retractions, happenings: null, until: Number.POSITIVE_INFINITY };
}
