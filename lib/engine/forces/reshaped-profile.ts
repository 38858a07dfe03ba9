import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";
import { type Piece, type Profile, pieceAt, pieceOn } from "./profile";

const times = ({ from, held, fading, inflow }: Piece, factor: number): Piece => ({
  from,
  held: held * factor,
  fading: fading * factor,
  inflow: inflow * factor,
});

/** A profile times `factor` from a day on: what a retraction leaves of a force (method §1). */
export function scaledFrom(profile: Profile, day: Day, factor: number, fading: Fading): Profile {
  const before = profile.filter(({ from }) => from < day);
  const after = profile.filter(({ from }) => from >= day).map((piece) => times(piece, factor));
  const split = before.at(-1);
  if (!split || after[0]?.from === day) return [...before, ...after];
  return [...before, times(pieceOn(split, day, fading), factor), ...after];
}

/** A profile from `first` to the eve of `until`, and exactly 0 on all other days. */
export function clippedProfile(profile: Profile, first: Day, until: number, fading: Fading): Profile {
  if (until <= first) return [];
  const running = pieceAt(profile, first);
  const kept = profile.filter(({ from }) => from > first && from < until);
  if (running) kept.unshift(pieceOn(running, first, fading));
  if (kept.length > 0 && Number.isFinite(until)) kept.push({ from: until, held: 0, fading: 0, inflow: 0 });
  return kept;
}

/** The same course so many days later, with the other sign. */
export function laterAndTakenOff(profile: Profile, days: number): Profile {
  return profile.map((piece) => times({ ...piece, from: piece.from + days }, -1));
}
