import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";

/** Below this what is left is scaled up again. */
const FAINT = 1e-100;
/** No pace is ever given up altogether. (Numbers near the least that can be written are slow, too.) */
const LEAST = 1e-250;
/** A change of pace is usually by this factor, give or take the spread of its logarithm. */
const USUAL_CHANGE = Math.log(3);
const CHANGE_SPREAD = 0.6;
/** And in so many cases to any pace, whatever it was before. */
const ANY_PACE = 0.3;
/** Under this, a base is as good as silent. */
const LEAST_PACE = 0.02;

/** How likely the new pace is so many times the old one, by √pace, up to a constant. */
function changeChance(times: number): number {
  const distance = (Math.abs(Math.log(times)) - USUAL_CHANGE) / CHANGE_SPREAD;
  return Math.exp(-0.5 * distance * distance) / Math.sqrt(times);
}

/**
 * Chances of all weeks seen under one law, every pace integrated out, carried on from week to week: in the lane of the base if its regime goes on, in
 * each other lane if another one began in some week. All are told in one scale.
 */
export class OnsetLanes {
  /** Chance by lane, times exp(`scale`). */
  readonly whole: Float64Array;
  scale = 0;
  readonly #chances: WeekChances;
  readonly #values: Float64Array;
  readonly #base: number;
  /** The same lane by lane, a number a pace. */
  readonly #left: Float64Array;

  constructor(chances: WeekChances, values: Float64Array, lanes: number, base: number) {
    this.#chances = chances;
    this.#values = values;
    this.#base = base;
    this.#left = new Float64Array(lanes * chances.paces);
    this.#left.set(chances.prior, base * chances.paces);
    this.whole = new Float64Array(lanes);
    this.whole[base] = 1;
  }

  /** In this lane another regime than the base begins with the week that is seen next: likelier at some times more or less of the base's pace. */
  begin(lane: number): void {
    const { prior } = this.#chances;
    const pace = Math.max(LEAST_PACE, this.#basePace());
    const near = this.#values.map((value) => changeChance(value / pace));
    const all = near.reduce((sum, chance) => sum + chance, 0);
    const before = this.whole[this.#base] as number;
    const from = lane * prior.length;
    for (let at = 0; at < prior.length; at++)
      this.#left[from + at] =
        before * (ANY_PACE * (prior[at] as number) + ((1 - ANY_PACE) * (near[at] as number)) / all);
    this.whole[lane] = before;
  }

  /** What is held for the base from now on: that it goes on, or that the regime of one of these lanes does, each with its chance. */
  settle(lanes: readonly number[]): void {
    const { paces } = this.#chances;
    const base = this.#base * paces;
    for (const lane of lanes) {
      for (let at = 0; at < paces; at++)
        this.#left[base + at] = (this.#left[base + at] as number) + (this.#left[lane * paces + at] as number);
      this.whole[this.#base] = (this.whole[this.#base] as number) + (this.whole[lane] as number);
    }
  }

  #basePace(): number {
    const { length } = this.#values;
    let sum = 0;
    for (let at = 0; at < length; at++)
      sum += (this.#values[at] as number) * (this.#left[this.#base * length + at] as number);
    return sum / (this.whole[this.#base] as number);
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
