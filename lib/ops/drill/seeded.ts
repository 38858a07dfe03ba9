/** Numbers that look random and are the same for the same seed. */
export interface Seeded {
  /** From 0 up to, and without, 1. */
  next: () => number;
  /** A whole number from `lowest` to `highest`, both included. */
  whole: (lowest: number, highest: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
}

const WORD = 4_294_967_296;

/**
 * A stream of numbers that depends on the seed alone (mulberry32), so that a drill can be run again as it was.
 * `seeded(1).whole(1, 6) // => 4`
 */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WORD;
  };
  const whole = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[whole(0, list.length - 1)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  return { next, whole, pick };
}
