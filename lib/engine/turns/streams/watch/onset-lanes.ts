import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";

/** Below this what is left is scaled up again. */
const FAINT = 1e-100;
/** No pace is ever given up altogether. (Numbers near the least that can be written are slow, too.) */
const LEAST = 1e-250;

/**
 * Chances of all weeks seen under one law, every pace integrated out, carried on from week to week: in the lane of the base if its regime goes on, in
 * each other lane if another one began in some week. All are told in one scale.
 */
export class OnsetLanes {
  /** Chance by lane, times exp(`scale`). */
  readonly whole: Float64Array;
  scale = 0;
  readonly #chances: WeekChances;
  readonly #base: number;
  /** The same lane by lane, a number a pace. */
  readonly #left: Float64Array;

  constructor(chances: WeekChances, lanes: number, base: number) {
    this.#chances = chances;
    this.#base = base;
    this.#left = new Float64Array(lanes * chances.paces);
    this.#left.set(chances.prior, base * chances.paces);
    this.whole = new Float64Array(lanes);
    this.whole[base] = 1;
  }

  /** In this lane another regime than the base begins with the week that is seen next. */
  begin(lane: number): void {
    const { paces, prior } = this.#chances;
    const before = this.whole[this.#base] as number;
    for (let at = 0; at < paces; at++) this.#left[lane * paces + at] = before * (prior[at] as number);
    this.whole[lane] = before;
  }

  /** The regime of this lane is the base from now on. */
  settle(lane: number): void {
    const { paces } = this.#chances;
    this.#left.copyWithin(this.#base * paces, lane * paces, (lane + 1) * paces);
    this.whole[this.#base] = this.whole[lane] as number;
  }

  /** Takes a week into the lanes that are `open`. */
  see(week: number, open: Uint8Array): void {
    const { row, relative, paces, peak } = this.#chances;
    const left = this.#left;
    const cells = (row[week] as number) * paces;
    let most = 0;
    for (let lane = 0; lane < open.length; lane++) {
      if (open[lane] === 0) continue;
      const from = lane * paces;
      let whole = 0;
      for (let at = 0; at < paces; at++) {
        const share = (left[from + at] as number) * (relative[cells + at] as number) + LEAST;
        left[from + at] = share;
        whole += share;
      }
      this.whole[lane] = whole;
      if (whole > most) most = whole;
    }
    this.scale += peak[week] as number;
    if (most > FAINT) return;
    for (let at = 0; at < left.length; at++) left[at] = (left[at] as number) / most;
    for (let lane = 0; lane < open.length; lane++) this.whole[lane] = (this.whole[lane] as number) / most;
    this.scale += Math.log(most);
  }
}
