import { type Piece, type Profile, pieceOn, stockOn } from "@/lib/engine/forces/profile";
import type { Day } from "@/lib/engine/signals/signal";
import type { Fading } from "./fading";

/**
 * Running sums of many forces over a range of days, without visiting a signal more than once (method §2).
 *
 * A lane is one such sum, say the positive forces of one family. While signals are read, each step of a force is
 * written to the day on which it happens: into `held` while the signal is in force, into `fading` from its last day on.
 * `runLane` then walks the days once. Days lie side by side for all lanes of a day: signals come sorted by start.
 */
export interface ForceLanes {
  from: Day;
  to: Day;
  lanes: number;
  /** Steps of what is in force, and how many forces begin (+) or stop (−) to be; index (day − from) · lanes + lane. */
  held: Float64Array;
  heldCount: Int32Array;
  /** Steps of what fades, and how many live forces join (+) or are cancelled (−). */
  fading: Float64Array;
  fadingCount: Int32Array;
  /** Steps of what comes in every day and fades from its own day on; made when the first is written. */
  inflow: Float64Array | null;
}

/** Empty lanes for the days `from … to`, both inclusive. Throws RangeError where they are not whole or run backwards. */
export function createLanes(from: Day, to: Day, lanes: number): ForceLanes {
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from)
    throw new RangeError(`no range of days from ${from} to ${to}`);
  const size = (to - from + 1) * lanes;
  return {
    from,
    to,
    lanes,
    held: new Float64Array(size),
    heldCount: new Int32Array(size),
    fading: new Float64Array(size),
    fadingCount: new Int32Array(size),
    inflow: null,
  };
}

/**
 * Adds a step of `value` on day `at` to the force of a signal whose last day is `end` (Infinity: in force). The step
 * holds until `end` and fades after it. `count` is +1 where a force comes to life, −1 where it is cancelled, else 0.
 */
export function addStep(
  into: ForceLanes,
  lane: number,
  at: Day,
  end: Day,
  value: number,
  count: -1 | 0 | 1,
  fading: Fading,
): void {
  const { from, to, lanes } = into;
  if (at < end && end > from && at <= to) {
    const starts = (Math.max(at, from) - from) * lanes + lane;
    into.held[starts] = (into.held[starts] as number) + value;
    into.heldCount[starts] = (into.heldCount[starts] as number) + count;
    if (end <= to) {
      const stops = (end - from) * lanes + lane;
      into.held[stops] = (into.held[stops] as number) - value;
      into.heldCount[stops] = (into.heldCount[stops] as number) - count;
    }
  }
  const joins = Math.max(at, end, from);
  if (joins > to) return;
  const cell = (joins - from) * lanes + lane;
  into.fading[cell] = (into.fading[cell] as number) + value * fading.left(joins - end);
  into.fadingCount[cell] = (into.fadingCount[cell] as number) + count;
}

/** Adds a value that is held on the days `first … until − 1` and gone after, without fading. */
export function addHeld(into: ForceLanes, lane: number, first: Day, until: number, value: number): void {
  const { from, to, lanes } = into;
  if (until <= first || until <= from || first > to) return;
  const starts = (Math.max(first, from) - from) * lanes + lane;
  into.held[starts] = (into.held[starts] as number) + value;
  into.heldCount[starts] = (into.heldCount[starts] as number) + 1;
  if (until > to) return;
  const stops = (until - from) * lanes + lane;
  into.held[stops] = (into.held[stops] as number) - value;
  into.heldCount[stops] = (into.heldCount[stops] as number) - 1;
}

/** Adds what comes in daily on the days `first … last`, `first` one of the lanes’ days, and fades from its own day on. */
export function addSpread(into: ForceLanes, lane: number, first: Day, last: Day, daily: number): void {
  const { from, to, lanes } = into;
  if (first > to) return;
  into.inflow ??= new Float64Array(into.held.length);
  const begins = (first - from) * lanes + lane;
  into.inflow[begins] = (into.inflow[begins] as number) + daily;
  into.fadingCount[begins] = (into.fadingCount[begins] as number) + 1;
  if (last >= to) return;
  const stops = (last + 1 - from) * lanes + lane;
  into.inflow[stops] = (into.inflow[stops] as number) - daily;
}

/** Adds a profile: of each piece the steps from the one before it, and of what began before the first day what it has come to. */
export function addProfile(into: ForceLanes, lane: number, profile: Profile, fading: Fading): void {
  const { from, to, lanes } = into;
  let before: Piece | null = null;
  for (let at = 0; at < profile.length; at++) {
    const written = profile[at] as Piece;
    if (written.from > to) return;
    if (at + 1 < profile.length && (profile[at + 1] as Piece).from <= from) continue;
    const piece = written.from < from ? pieceOn(written, from, fading) : written;
    const cell = (piece.from - from) * lanes + lane;
    let { held, fading: stock, inflow } = piece;
    let heldCount = live(held);
    let fadingCount = fades(piece);
    if (before !== null) {
      held -= before.held;
      stock -= stockOn(before, piece.from, fading);
      inflow -= before.inflow;
      heldCount -= live(before.held);
      fadingCount -= fades(before);
    }
    // Most pieces only hold, or only fade: the days lie far apart, and each place that is written costs a look into memory.
    if (held !== 0 || heldCount !== 0) {
      into.held[cell] = (into.held[cell] as number) + held;
      into.heldCount[cell] = (into.heldCount[cell] as number) + heldCount;
    }
    if (stock !== 0 || fadingCount !== 0) {
      into.fading[cell] = (into.fading[cell] as number) + stock;
      into.fadingCount[cell] = (into.fadingCount[cell] as number) + fadingCount;
    }
    if (inflow !== 0) {
      into.inflow ??= new Float64Array(into.held.length);
      into.inflow[cell] = (into.inflow[cell] as number) + inflow;
    }
    before = piece;
  }
}

function live(value: number): 0 | 1 {
  return value === 0 ? 0 : 1;
}

function fades({ fading, inflow }: Piece): 0 | 1 {
  return fading === 0 && inflow === 0 ? 0 : 1;
}

/** Days after which the fading sum is carried over to a new anchor, in half-lives: far from any overflow. */
const ANCHOR_HALF_LIVES = 16;

/**
 * The sum of one lane of a family's signals at the end of every day. What fades is kept as of an anchor day and scaled by an exact power to
 * each day, so that error does not build up from day to day; what is in force is summed with its rounding errors kept.
 * Where nothing is left the sum is exactly 0.
 */
export function runLane(lanes: ForceLanes, lane: number, fading: Fading): Float64Array {
  const days = lanes.to - lanes.from + 1;
  const sums = new Float64Array(days);
  let held = 0;
  let lost = 0;
  let heldCount = 0;
  let anchored = 0;
  let alive = 0;
  let anchor = 0;
  let inflow = 0;
  for (let day = 0; day < days; day++) {
    const cell = day * lanes.lanes + lane;
    const step = lanes.held[cell] as number;
    if (step !== 0) {
      const next = held + step;
      lost += Math.abs(held) >= Math.abs(step) ? held - next + step : step - next + held;
      held = next;
    }
    heldCount += lanes.heldCount[cell] as number;
    if (heldCount === 0) {
      held = 0;
      lost = 0;
    }
    let left = fading.left(day - anchor);
    if (day - anchor > ANCHOR_HALF_LIVES * fading.halfLife) {
      anchored *= left;
      anchor = day;
      left = 1;
    }
    const joins = lanes.fading[cell] as number;
    if (joins !== 0) anchored += joins / left;
    alive += lanes.fadingCount[cell] as number;
    if (lanes.inflow !== null) {
      inflow += lanes.inflow[cell] as number;
      if (inflow !== 0) anchored += inflow / left;
    }
    if (alive === 0) {
      anchored = 0;
      inflow = 0;
    }
    sums[day] = held + lost + anchored * left;
  }
  return sums;
}
