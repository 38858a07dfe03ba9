import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";
import type { Piece, Profile } from "./profile";

/**
 * By how much one profile exceeds another of the same sign, in size and never under 0, day by day: sgn · max(0, |a| − |b|) (method-2 §2).
 * Together with `b` it weighs as the larger of the two. Neither has an inflow. Between two pieces both fade with one half-life,
 * so that they cross once at most: the answer has no more than two pieces for each that goes in.
 */
export function excessProfile(a: Profile, b: Profile, fading: Fading): Profile {
  const pieces: Piece[] = [];
  let nextA = 0;
  let nextB = 0;
  let day = Math.min(firstDay(a, 0), firstDay(b, 0));
  while (day < Number.POSITIVE_INFINITY) {
    if (firstDay(a, nextA) === day) nextA++;
    if (firstDay(b, nextB) === day) nextB++;
    const until = Math.min(firstDay(a, nextA), firstDay(b, nextB));
    addExcess(pieces, a[nextA - 1] ?? NOTHING, b[nextB - 1] ?? NOTHING, day, until, fading);
    day = until;
  }
  return pieces;
}

const NOTHING: Piece = { from: 0, held: 0, fading: 0, inflow: 0 };

function firstDay(profile: Profile, at: number): number {
  return profile[at]?.from ?? Number.POSITIVE_INFINITY;
}

/** Adds the pieces of the days `from … until − 1`, in which neither profile has a step. */
function addExcess(pieces: Piece[], a: Piece, b: Piece, from: Day, until: number, fading: Fading): void {
  const ofA = a.fading === 0 ? 0 : a.fading * fading.left(from - a.from);
  const sign = Math.sign(a.held + ofA);
  const held = a.held - b.held;
  const fades = ofA - (b.fading === 0 ? 0 : b.fading * fading.left(from - b.from));
  // In size, so that more than 0 is an excess whatever the sign of the signals.
  const first = sign * (held + fades) > 0;
  const last = Number.isFinite(until)
    ? sign * (held + fades * fading.left(until - 1 - from)) > 0
    : inTheEnd(sign * held, sign * fades);
  if (first === last) {
    pieces.push({ from, held: first ? held : 0, fading: first ? fades : 0, inflow: 0 });
    return;
  }
  const turn = crossing(sign * held, sign * fades, from, until, fading, last);
  const after = fades * fading.left(turn - from);
  if (first)
    pieces.push({ from, held, fading: fades, inflow: 0 }, { from: turn, held: 0, fading: 0, inflow: 0 });
  else pieces.push({ from, held: 0, fading: 0, inflow: 0 }, { from: turn, held, fading: after, inflow: 0 });
}

/** Whether what stays when all has faded is an excess; where nothing stays, what fades decides. */
function inTheEnd(held: number, fades: number): boolean {
  return held === 0 ? fades > 0 : held > 0;
}

/** The first day on which there is an excess, or none, as in the end: by the logarithm, then to the day by the values themselves. */
function crossing(
  held: number,
  fades: number,
  from: Day,
  until: number,
  { halfLife, left }: Fading,
  last: boolean,
): Day {
  const guess = from + Math.ceil(halfLife * Math.log2(-fades / held));
  let day = Math.min(until - 1, Math.max(from + 1, Number.isFinite(guess) ? guess : from + 1));
  while (day > from + 1 && held + fades * left(day - 1 - from) > 0 === last) day--;
  while (day < until - 1 && held + fades * left(day - from) > 0 !== last) day++;
  return day;
}
