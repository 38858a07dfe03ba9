/** Tension from which both sides count as about equally strong (method §4: 0 one-sided, 1 torn). */
const EQUAL = 0.6;
/** A side from which on it is called strong, in index points. */
const STRONG = 10;

interface Sides {
  warming: number | null;
  cooling: number | null;
  tension: number | null;
}

/** Whether the two sides are about equal, however strong. `isTorn({ warming: 6, cooling: -4, tension: 0.8 }) // => true` */
export function isTorn({ tension }: Sides): boolean {
  return (tension ?? 0) >= EQUAL;
}

/** Torn, and both sides strong: quiet is not the same. `bothStrong({ warming: 6, cooling: -4, tension: 0.8 }) // => false` */
export function bothStrong(sides: Sides): boolean {
  return isTorn(sides) && Math.min(sides.warming ?? 0, -(sides.cooling ?? 0)) >= STRONG;
}
