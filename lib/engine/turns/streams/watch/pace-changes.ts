import type { Paces } from "@/lib/engine/turns/streams/law/paces";

/** A change of pace is usually by this factor, give or take the spread of its logarithm. */
const USUAL_CHANGE = Math.log(3);
const CHANGE_SPREAD = 0.6;
/** And in so many cases to any pace, whatever it was before. */
const ANY_PACE = 0.3;
/** Under this, a pace is as good as silence. */
const LEAST_PACE = 0.02;
/** The pace that is left is told to this step of its square root, finer than years of weeks can tell it. */
const STEP = 0.02;

/** How likely each pace is as the next one: some times more or less of what it was, or any. */
export class PaceChanges {
  readonly values: Float64Array;
  readonly #prior: Float64Array;
  readonly #known: Float64Array[] = [];

  constructor({ paces, prior }: Paces) {
    this.values = paces;
    this.#prior = prior;
  }

  /** Chance of each pace after a regime of this one, in the order of `values`; adds up to 1, or a little less. */
  from(pace: number): Float64Array {
    const step = Math.round(Math.sqrt(Math.max(LEAST_PACE, pace)) / STEP);
    this.#known[step] ??= this.#next((step * STEP) ** 2);
    return this.#known[step];
  }

  #next(pace: number): Float64Array {
    const near = this.values.map((value) => changeChance(value / pace));
    const all = near.reduce((sum, chance) => sum + chance, 0);
    return near.map((chance, at) => ANY_PACE * (this.#prior[at] as number) + ((1 - ANY_PACE) * chance) / all);
  }
}

/** How likely the new pace is so many times the old one, by √pace, up to a constant. */
function changeChance(times: number): number {
  const distance = (Math.abs(Math.log(times)) - USUAL_CHANGE) / CHANGE_SPREAD;
  return Math.exp(-0.5 * distance * distance) / Math.sqrt(times);
}
