import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";
import type { StreamTurn } from "@/lib/engine/turns/streams/stream";
import type { PaceChanges } from "./pace-changes";

/** How long an onset is thought of: with every week that passes, one in so many is given up. */
const MEMORY = 52;
const KEPT = 1 - 1 / MEMORY;
/** What is left is scaled up again below this, and down above its inverse. */
const FAINT = 1e-100;
/** No pace is ever given up altogether. (Numbers near the least that can be written are slow, too.) */
const LEAST = 1e-250;

type Way = StreamTurn["way"];

/** Chances of all weeks seen, by what holds now, times exp(`scale`). */
export interface Whole {
  /** The regime goes on. */
  stays: number;
  /** Another of a higher or of a lower pace has begun: the sum over every week in which it may have. */
  up: number;
  down: number;
}

/**
 * Chances of all weeks seen under one law, every pace integrated out, carried on from week to week: that the regime goes on, and that another one has begun. The
 * second is the sum over all its onsets (Shiryaev and Roberts), so a week costs O(paces), however many onsets there are.
 */
export class TurnFlow {
  readonly whole: Whole = { stays: 1, up: 0, down: 0 };
  scale = 0;
  readonly #chances: WeekChances;
  readonly #changes: PaceChanges;
  /** The same, a number a pace. */
  readonly #stays: Float64Array;
  readonly #turned: Record<Way, Float64Array>;
  /** Before each week: log chance of all weeks seen, if the regime goes on, and its pace. */
  readonly #before: Float64Array;
  readonly #pace: Float64Array;

  constructor(chances: WeekChances, changes: PaceChanges) {
    const { weeks, paces, prior } = chances;
    this.#chances = chances;
    this.#changes = changes;
    this.#stays = prior.slice();
    this.#turned = { up: new Float64Array(paces), down: new Float64Array(paces) };
    this.#before = new Float64Array(weeks);
    this.#pace = new Float64Array(weeks);
  }

  /** Takes in a week, with which another regime may begin, or not yet. */
  see(week: number, mayBegin: boolean): void {
    const { row, relative, paces, peak } = this.#chances;
    const stays = this.#stays;
    const { up, down } = this.#turned;
    const { values } = this.#changes;
    const from = (row[week] as number) * paces;
    const pace = this.#paceNow();
    this.#pace[week] = pace;
    this.#before[week] = Math.log(this.whole.stays) + this.scale;
    const next = this.#changes.from(pace);
    const begins = mayBegin ? this.whole.stays : 0;
    let [staying, rising, falling] = [0, 0, 0];
    for (let at = 0; at < paces; at++) {
      const chance = relative[from + at] as number;
      const begun = begins * (next[at] as number);
      const isUp = (values[at] as number) > pace;
      const stay = (stays[at] as number) * chance + LEAST;
      const rise = (KEPT * (up[at] as number) + (isUp ? begun : 0)) * chance + LEAST;
      const fall = (KEPT * (down[at] as number) + (isUp ? 0 : begun)) * chance + LEAST;
      stays[at] = stay;
      up[at] = rise;
      down[at] = fall;
      staying += stay;
      rising += rise;
      falling += fall;
    }
    this.scale += peak[week] as number;
    this.whole.stays = staying;
    this.whole.up = rising;
    this.whole.down = falling;
    const most = Math.max(staying, rising, falling);
    if (most < FAINT || most > 1 / FAINT) this.#rescale(most);
  }

  /** Chances of all weeks up to `last`, the newest, if a regime of this way began in each of the weeks from `first` on; on the scale of `whole`. */
  onsets(way: Way, first: number, last: number): Float64Array {
    const sums = new Float64Array(last + 1 - first);
    this.#eachOnset(way, first, last, (onset, chances) => {
      for (const chance of chances) sums[onset - first] = (sums[onset - first] as number) + chance;
    });
    return sums;
  }

  /** From now on it holds that the regime goes on, or that the one of this way that began at `onset` does, each with its chance. `last` is the newest week. */
  settle(way: Way, onset: number, last: number): void {
    this.#eachOnset(way, onset, last, (at, chances) => {
      if (at === onset) for (const [pace, chance] of chances.entries()) this.#add(pace, chance);
    });
    this.whole.stays = 0;
    for (const chance of this.#stays) this.whole.stays += chance;
    for (const turned of ["up", "down"] as const) {
      this.#turned[turned].fill(0);
      this.whole[turned] = 0;
    }
  }

  #add(pace: number, chance: number): void {
    this.#stays[pace] = (this.#stays[pace] as number) + chance;
  }

  /** Tells of the weeks from `last` back to `first` the chance of each pace, if a regime of this way began there. The numbers are written over each time. */
  #eachOnset(
    way: Way,
    first: number,
    last: number,
    tell: (onset: number, chances: Float64Array) => void,
  ): void {
    const { row, logs, paces, peak } = this.#chances;
    const { values } = this.#changes;
    const since = new Float64Array(paces);
    const chances = new Float64Array(paces);
    let past = -this.scale;
    for (let onset = last; onset >= first; onset--) {
      const from = (row[onset] as number) * paces;
      const pace = this.#pace[onset] as number;
      const next = this.#changes.from(pace);
      past += peak[onset] as number;
      const before = (this.#before[onset] as number) + past;
      for (let at = 0; at < paces; at++) {
        since[at] = (since[at] as number) + (logs[from + at] as number);
        chances[at] =
          (values[at] as number) > pace === (way === "up")
            ? (next[at] as number) * Math.exp(before + (since[at] as number))
            : 0;
      }
      tell(onset, chances);
      past += Math.log(KEPT);
    }
  }

  #paceNow(): number {
    const { values } = this.#changes;
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (this.#stays[at] as number);
    return sum / this.whole.stays;
  }

  #rescale(most: number): void {
    for (const shares of [this.#stays, this.#turned.up, this.#turned.down])
      for (let at = 0; at < shares.length; at++) shares[at] = (shares[at] as number) / most;
    for (const held of ["stays", "up", "down"] as const) this.whole[held] /= most;
    this.scale += Math.log(most);
  }
}
