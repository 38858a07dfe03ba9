import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";

/** Below this what is left is scaled up again. */
const FAINT = 1e-100;

/** Log chance of the weeks of one regime that began at a given week and goes on, every pace integrated out; carried on week by week. */
export class PaceLane {
  /** Log chance of the weeks seen. */
  log = 0;
  #scale = 0;
  readonly #left: Float64Array;
  readonly #chances: WeekChances;

  constructor(chances: WeekChances) {
    this.#chances = chances;
    this.#left = chances.prior.slice();
  }

  see(week: number): void {
    const { row, relative, paces, peak } = this.#chances;
    const left = this.#left;
    const cells = (row[week] as number) * paces;
    let whole = 0;
    for (let at = 0; at < paces; at++) {
      const share = (left[at] as number) * (relative[cells + at] as number);
      left[at] = share;
      whole += share;
    }
    this.#scale += peak[week] as number;
    this.log = this.#scale + Math.log(whole);
    if (whole > FAINT) return;
    for (let at = 0; at < paces; at++) left[at] = (left[at] as number) / whole;
    this.#scale = this.log;
  }
}
