import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";

/** No pace is ever given up altogether, so that what comes may bring it back: 10⁻¹⁵⁰ of the whole. */
export const LEAST_SHARE = 1e-150;

/** Chances of the weeks of one regime, by its pace, as they are carried from week to week: `share` adds up to 1, and the whole is exp(`log`). */
export class RegimeFlow {
  readonly share: Float64Array;
  log = Number.NEGATIVE_INFINITY;
  readonly #chances: WeekChances;
  readonly #fresh: Float64Array;

  constructor(chances: WeekChances) {
    this.#chances = chances;
    this.share = new Float64Array(chances.paces);
    this.#fresh = new Float64Array(chances.paces);
  }

  /** Goes on from where another walk stood. */
  resume(share: Float64Array, log: number): void {
    this.share.set(share);
    this.log = log;
  }

  /** Carries what is in the regime over one more week, of which the chance of each pace speaks. */
  week(week: number, stays: number): void {
    if (this.log === Number.NEGATIVE_INFINITY) return;
    const { row, relative, paces, peak } = this.#chances;
    const held = this.share;
    const cells = (row[week] as number) * paces;
    let whole = 0;
    for (let at = 0; at < paces; at++) {
      const share = (held[at] as number) * (relative[cells + at] as number) + LEAST_SHARE;
      held[at] = share;
      whole += share;
    }
    this.#rescale(whole);
    this.log += Math.log(whole) + (peak[week] as number) + stays;
  }

  /** Adds regimes that began at `first` with a chance of exp(`log`), each pace with its chance beforehand, and have lasted to the end of `last`. */
  enter(first: number, last: number, log: number): void {
    if (log === Number.NEGATIVE_INFINITY) return;
    const { row, relative, paces, prior, peak } = this.#chances;
    const fresh = this.#fresh;
    fresh.set(prior);
    let freshLog = log;
    for (let week = first; week <= last; week++) {
      const cells = (row[week] as number) * paces;
      for (let at = 0; at < paces; at++) fresh[at] = (fresh[at] as number) * (relative[cells + at] as number);
      freshLog += peak[week] as number;
    }
    const top = Math.max(this.log, freshLog);
    const old = Math.exp(this.log - top);
    const added = Math.exp(freshLog - top);
    const held = this.share;
    let whole = 0;
    for (let at = 0; at < paces; at++) {
      const share = old * (held[at] as number) + added * (fresh[at] as number) + LEAST_SHARE;
      held[at] = share;
      whole += share;
    }
    this.#rescale(whole);
    this.log = top + Math.log(whole);
  }

  #rescale(whole: number): void {
    const held = this.share;
    for (let at = 0; at < held.length; at++) held[at] = (held[at] as number) / whole;
  }
}
