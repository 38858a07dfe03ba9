import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";
import { type Piece, type Profile, stockOn } from "./profile";

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
    const ofA = a[nextA - 1];
    const ofB = b[nextB - 1];
    const fadesA = ofA ? stockOn(ofA, day, fading) : 0;
    const fadesB = ofB ? stockOn(ofB, day, fading) : 0;
    addExcess(pieces, ofA?.held ?? 0, fadesA, ofB?.held ?? 0, fadesB, day, until, fading);
    day = until;
  }
  return pieces;
}

/** A value that holds from its first day, or fades from it, and fades from its last day on with its whole size (method §2, method-2 §3). */
export interface Span {
  start: Day;
  end: number;
  value: number;
  /** false: it fades from its first day on. */
  holds: boolean;
}

/** The same of two spans, without their profiles: what most pairs are. */
export function excessOfSpans(a: Span, b: Span, fading: Fading): Profile {
  if (outlasts(b, a)) return [];
  const pieces: Piece[] = [];
  let day: number = a.start;
  while (day < Number.POSITIVE_INFINITY) {
    const until = Math.min(stepAfter(a, day), stepAfter(b, day));
    addExcess(
      pieces,
      heldOn(a, day),
      fadingOn(a, day, fading),
      heldOn(b, day),
      fadingOn(b, day, fading),
      day,
      until,
      fading,
    );
    day = until;
  }
  return pieces;
}

/** Whether a span is worth at least what another of the same sign is on every day, as a status mostly is beside the event that opened it. */
function outlasts(longer: Span, shorter: Span): boolean {
  const lasts = longer.holds ? Math.max(longer.start, longer.end) : longer.start;
  return (
    Math.abs(longer.value) >= Math.abs(shorter.value) &&
    longer.start <= shorter.start &&
    lasts >= Math.max(shorter.start, shorter.end)
  );
}

/** The first day after another on which a span starts or begins to fade. */
function stepAfter({ start, end }: Span, day: Day): number {
  if (start > day) return start;
  return end > day ? end : Number.POSITIVE_INFINITY;
}

function heldOn({ start, end, value, holds }: Span, day: Day): number {
  return holds && day >= start && day < end ? value : 0;
}

function fadingOn({ start, end, value, holds }: Span, day: Day, fading: Fading): number {
  if (day < start) return 0;
  if (day >= end) return value * fading.left(day - Math.max(start, end));
  return holds ? 0 : value * fading.left(day - start);
}

function firstDay(profile: Profile, at: number): number {
  return profile[at]?.from ?? Number.POSITIVE_INFINITY;
}

/** Adds the pieces of the days `from … until − 1`, in which neither has a step: of each what is held, and what fades from `from` on. */
function addExcess(
  pieces: Piece[],
  heldA: number,
  fadesA: number,
  heldB: number,
  fadesB: number,
  from: Day,
  until: number,
  fading: Fading,
): void {
  const sign = Math.sign(heldA + fadesA);
  const held = heldA - heldB;
  const fades = fadesA - fadesB;
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
