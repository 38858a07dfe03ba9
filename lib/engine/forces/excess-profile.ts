import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";
import { type Piece, type Profile, pieceAt, pieceOn } from "./profile";

/**
 * By how much one profile exceeds another of the same sign, in size and never under 0, day by day: sgn · max(0, |a| − |b|) (method-2 §2).
 * Together with `b` it weighs as the larger of the two. Neither has an inflow. Between two pieces both fade with one half-life,
 * so that they cross once at most: the answer has no more than two pieces for each that goes in.
 */
export function excessProfile(a: Profile, b: Profile, fading: Fading): Profile {
  const days = [...new Set([...a, ...b].map(({ from }) => from))].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  for (const [at, day] of days.entries()) {
    const until = days[at + 1] ?? Number.POSITIVE_INFINITY;
    pieces.push(...excessBetween(standing(a, day, fading), standing(b, day, fading), day, until, fading));
  }
  return pieces;
}

function standing(profile: Profile, day: Day, fading: Fading): Piece {
  const piece = pieceAt(profile, day);
  return piece ? pieceOn(piece, day, fading) : { from: day, held: 0, fading: 0, inflow: 0 };
}

/** The pieces of the days `from … until − 1`, in which neither profile has a step. */
function excessBetween(a: Piece, b: Piece, from: Day, until: number, fading: Fading): Piece[] {
  const sign = Math.sign(a.held + a.fading);
  const held = a.held - b.held;
  const fades = a.fading - b.fading;
  // In size, so that more than 0 is an excess whatever the sign of the signals.
  const excess = (day: Day) => sign * (held + fades * fading.left(day - from));
  const some: Piece = { from, held, fading: fades, inflow: 0 };
  const none: Piece = { from, held: 0, fading: 0, inflow: 0 };
  const first = excess(from) > 0;
  const last = Number.isFinite(until) ? excess(until - 1) > 0 : inTheEnd(sign * held, sign * fades);
  if (first === last) return [first ? some : none];
  const turn = crossing(held, fades, from, until, fading, (day) => excess(day) > 0 === last);
  return first
    ? [some, { ...none, from: turn }]
    : [none, { ...some, from: turn, fading: fades * fading.left(turn - from) }];
}

/** Whether what stays when all has faded is an excess; where nothing stays, what fades decides. */
function inTheEnd(held: number, fades: number): boolean {
  return held === 0 ? fades > 0 : held > 0;
}

/** The first day on which `crossed` holds: by the logarithm, then to the day by the values themselves. */
function crossing(
  held: number,
  fades: number,
  from: Day,
  until: number,
  { halfLife }: Fading,
  crossed: (day: Day) => boolean,
): Day {
  const guess = from + Math.ceil(halfLife * Math.log2(-fades / held));
  let day = Math.min(until - 1, Math.max(from + 1, Number.isFinite(guess) ? guess : from + 1));
  while (day > from + 1 && crossed(day - 1)) day--;
  while (day < until - 1 && !crossed(day)) day++;
  return day;
}
