import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";

/**
 * One stretch of a profile, from its first day to the eve of the next piece. All of a profile fades with one half-life.
 * On the day `from + k` it is worth `held + fading · left(k) + inflow · (left(0) + … + left(k))`.
 */
export interface Piece {
  from: Day;
  /** What stays as it is. */
  held: number;
  /** What was there on the first day, before that day's inflow, and fades from then on. */
  fading: number;
  /** What comes in every day and fades from its own day on. */
  inflow: number;
}

/**
 * How one quantity of a signal, its force or its evidence, runs over the days: pieces in order of their first day; 0 before the first.
 * Signals with links (tallies, openings: method-2 §1 and §2) are worked out as profiles, since theirs is no single rise and fall.
 */
export type Profile = readonly Piece[];

/**
 * What fading inflows of 1 a day have gathered after so many days, `left(0) + … + left(days − 1)`; 0 for none.
 * `gathered(fadingOf(60), 1) // => 1`
 */
export function gathered({ halfLife }: Fading, days: number): number {
  if (days <= 0) return 0;
  // By expm1, since 1 − left(1) of a long half-life would lose its digits.
  return Math.expm1((-Math.LN2 * days) / halfLife) / Math.expm1(-Math.LN2 / halfLife);
}

/** What of a piece fades on a later day of its own, before that day’s inflow. */
export function stockOn(piece: Piece, day: Day, fading: Fading): number {
  const age = day - piece.from;
  const kept = piece.fading === 0 ? 0 : piece.fading * fading.left(age);
  return piece.inflow === 0 ? kept : kept + piece.inflow * gathered(fading, age) * fading.left(1);
}

/** A piece as it stands on a later day of its own, before that day's inflow. */
export function pieceOn(piece: Piece, day: Day, fading: Fading): Piece {
  if (day === piece.from) return piece;
  return { from: day, held: piece.held, fading: stockOn(piece, day, fading), inflow: piece.inflow };
}

/** The piece that a day lies in; null before the first. */
export function pieceAt(profile: Profile, day: Day): Piece | null {
  let found: Piece | null = null;
  for (const piece of profile) {
    if (piece.from > day) break;
    found = piece;
  }
  return found;
}

/** What a profile is worth at the end of a day. A force of 4 since day 10 that fades with half-life 5: 2 on day 15. */
export function profileOn(profile: Profile, day: Day, fading: Fading): number {
  const piece = pieceAt(profile, day);
  if (piece === null) return 0;
  const { held, fading: stock, inflow } = pieceOn(piece, day, fading);
  return held + stock + inflow;
}
