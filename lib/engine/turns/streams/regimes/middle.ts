const TAIL = 0.05;

/** Places of a distribution whose masses are given, up to a factor. */
export interface Middle {
  /** The likeliest. */
  most: number;
  /** The middle 90 %, both included; the likeliest is always within. */
  earliest: number;
  latest: number;
  /** Share of the likeliest, 0 … 1. */
  support: number;
}

/** The likeliest place and the middle 90 % of masses of which one at least is above 0. `middleOf([0, 1, 8, 1]) // => { most: 2, earliest: 1, latest: 3, support: 0.8 }` */
export function middleOf(masses: ArrayLike<number>): Middle {
  let whole = 0;
  let most = 0;
  for (let at = 0; at < masses.length; at++) {
    whole += masses[at] as number;
    if ((masses[at] as number) > (masses[most] as number)) most = at;
  }
  let below = 0;
  let earliest = 0;
  let latest = 0;
  for (let at = 0; at < masses.length; at++) {
    if (below <= TAIL * whole) earliest = at;
    if (below < (1 - TAIL) * whole) latest = at;
    below += masses[at] as number;
  }
  return {
    most,
    earliest: Math.min(earliest, most),
    latest: Math.max(latest, most),
    support: (masses[most] as number) / whole,
  };
}
