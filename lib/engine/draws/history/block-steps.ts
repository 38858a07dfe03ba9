import { type Piece, type Profile, pieceOn } from "@/lib/engine/forces/profile";
import type { Fading } from "@/lib/engine/index/fading";
import type { Day } from "@/lib/engine/signals/signal";
import type { DrawnColumn } from "./drawn-column";
import { drawnFading, drawnProfile } from "./drawn-profile";
import type { SignalSource } from "./drawn-signal";

/** The steps of the forces of a block of draws, by day and draw: written while signals are drawn, cleared by the walk. */
export interface BlockSteps {
  /** First day, and how many. */
  from: Day;
  days: number;
  /** Draws of a block. */
  width: number;
  /** Steps of what is in force; element day · width + draw of the block. */
  held: Float64Array;
  /** Steps of what fades from that day on. */
  fading: Float64Array;
  /** Steps of what comes in every day from that day on and fades; made when the first is written. */
  inflow: Float64Array | null;
  /** 1: a day with any step. */
  stepped: Uint8Array;
}

/** Empty steps of a range of days, for blocks of so many draws. */
export function blockSteps(from: Day, days: number, width: number): BlockSteps {
  const cells = days * width;
  return {
    from,
    days,
    width,
    held: new Float64Array(cells),
    fading: new Float64Array(cells),
    inflow: null,
    stepped: new Uint8Array(days),
  };
}

/** Writes the steps of a signal without links as it was drawn in the block of draws that begins at `first`. `dailyLog` is of its family, one element a draw. */
export function addColumn(
  steps: BlockSteps,
  source: SignalSource,
  column: DrawnColumn,
  dailyLog: Float64Array,
  first: number,
): void {
  if (source.retractions.length > 0) addRetracted(steps, source, column, dailyLog, first);
  else if (source.oneDay && source.startDays === 1)
    addOnDay(steps, source.earliestStart - steps.from, column, dailyLog, first);
  else addByDays(steps, column, dailyLog, first);
}

/** A happening of one certain day: all of its draws step in one row. */
function addOnDay(
  steps: BlockSteps,
  day: number,
  { count, draws, intensity }: DrawnColumn,
  dailyLog: Float64Array,
  first: number,
): void {
  const { days, width, fading, stepped } = steps;
  if (day >= days || count === 0) return;
  const row = Math.max(day, 0);
  stepped[row] = 1;
  const cells = row * width - first;
  for (let one = 0; one < count; one++) {
    const draw = draws[one] as number;
    const step = intensity[one] as number;
    const left = day < 0 ? step * Math.exp(-day * (dailyLog[draw] as number)) : step;
    fading[cells + draw] = (fading[cells + draw] as number) + left;
  }
}

/** `addStep` of every draw, written out: a call of it would make numbers of the heap out of all it is given. */
function addByDays(
  { from, days, width, held, fading, stepped }: BlockSteps,
  { count, draws, intensity, start, end }: DrawnColumn,
  dailyLog: Float64Array,
  first: number,
): void {
  for (let one = 0; one < count; one++) {
    const draw = draws[one] as number;
    const step = intensity[one] as number;
    const begins = (start[one] as number) - from;
    const last = end[one] as number;
    const ends = last === Number.POSITIVE_INFINITY ? days : last - from;
    if (begins < ends && ends > 0 && begins < days) {
      const row = Math.max(begins, 0);
      const cell = row * width + draw - first;
      held[cell] = (held[cell] as number) + step;
      stepped[row] = 1;
      if (ends < days) {
        const stops = ends * width + draw - first;
        held[stops] = (held[stops] as number) - step;
      }
    }
    if (ends >= days) continue;
    const row = Math.max(ends, 0);
    const cell = row * width + draw - first;
    const left = ends < 0 ? step * Math.exp(-ends * (dailyLog[draw] as number)) : step;
    fading[cell] = (fading[cell] as number) + left;
    stepped[row] = 1;
  }
}

function addRetracted(
  steps: BlockSteps,
  { retractions }: SignalSource,
  { count, draws, intensity, start, end }: DrawnColumn,
  dailyLog: Float64Array,
  first: number,
): void {
  for (let one = 0; one < count; one++) {
    const draw = draws[one] as number;
    const log = dailyLog[draw] as number;
    const begins = (start[one] as number) - steps.from;
    const ends = (end[one] as number) - steps.from;
    let left = intensity[one] as number;
    addStep(steps, draw - first, begins, ends, left, log);
    for (const retraction of retractions) {
      const at = Math.max(begins, retraction.start - steps.from);
      addStep(steps, draw - first, at, ends, -left * retraction.r, log);
      left *= 1 - retraction.r;
    }
  }
}

/** Draws a signal with links in the draws from `first` up to before `last`, and writes the steps of its force in every piece. */
export function addLinked(
  pieces: readonly BlockSteps[],
  source: SignalSource,
  dailyLog: Float64Array,
  first: number,
  last: number,
): void {
  for (let draw = first; draw < last; draw++) {
    const fading = drawnFading(dailyLog[draw] as number);
    const profile = drawnProfile(source, draw, fading);
    for (const steps of pieces) addProfile(steps, draw - first, profile, fading);
  }
}

/** The pieces of a profile in one column, as steps from one to the next. */
function addProfile(steps: BlockSteps, column: number, profile: Profile, fading: Fading): void {
  const { from, days, width } = steps;
  let before: Piece = { from, held: 0, fading: 0, inflow: 0 };
  for (const [at, written] of profile.entries()) {
    if (written.from >= from + days) return;
    if ((profile[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) continue;
    const piece = written.from < from ? pieceOn(written, from, fading) : written;
    const was = pieceOn(before, piece.from, fading);
    const day = piece.from - from;
    const cell = day * width + column;
    steps.held[cell] = (steps.held[cell] as number) + piece.held - was.held;
    steps.fading[cell] = (steps.fading[cell] as number) + piece.fading - was.fading;
    if (piece.inflow !== was.inflow) {
      steps.inflow ??= new Float64Array(days * width);
      steps.inflow[cell] = (steps.inflow[cell] as number) + piece.inflow - was.inflow;
    }
    steps.stepped[day] = 1;
    before = piece;
  }
}

/** A step on day `at` of a force whose last day is `end`, days counted from the first of the range. */
function addStep(
  { days, width, held, fading, stepped }: BlockSteps,
  column: number,
  at: number,
  end: number,
  step: number,
  dailyLog: number,
): void {
  if (at < end && end > 0 && at < days) {
    const begins = Math.max(at, 0);
    const cell = begins * width + column;
    held[cell] = (held[cell] as number) + step;
    stepped[begins] = 1;
    if (end < days) {
      const stops = end * width + column;
      held[stops] = (held[stops] as number) - step;
    }
  }
  const joins = Math.max(at, end, 0);
  if (joins >= days) return;
  const cell = joins * width + column;
  const left = joins > end ? step * Math.exp((joins - end) * dailyLog) : step;
  fading[cell] = (fading[cell] as number) + left;
  stepped[joins] = 1;
}
