/** Tension from which both pulls count as about equally strong (method §4: 0 one-sided, 1 torn). */
const EQUAL = 0.6;
/** A pull from which on it is called strong, in index points. */
const STRONG = 10;

interface Pulls {
  warming: number | null;
  cooling: number | null;
  tension: number | null;
}

/** Whether the two pulls are about equal, however strong. `isTorn({ warming: 6, cooling: -4, tension: 0.8 }) // => true` */
export function isTorn({ tension }: Pulls): boolean {
  return (tension ?? 0) >= EQUAL;
}

/** Torn, and both pulls strong: quiet is not the same. `bothStrong({ warming: 6, cooling: -4, tension: 0.8 }) // => false` */
export function bothStrong(pulls: Pulls): boolean {
  return isTorn(pulls) && Math.min(pulls.warming ?? 0, -(pulls.cooling ?? 0)) >= STRONG;
}
