import type { WeeklyStream } from "@/lib/engine/turns/streams/stream";

/** The paces that a regime may have, in happenings a week of exposure, ascending and above 0, and the chance of each beforehand. */
export interface Paces {
  paces: Float64Array;
  prior: Float64Array;
}

/** Points of √pace between neighbouring paces, at most. */
const WIDEST_STEP = 0.1;
/** A regime may be so much busier than the busiest weeks, for a reason that lies in the law alone. */
const ROOM = 1.2;

/**
 * Paces for a history that is seen whole: evenly spaced in their square root, in which a Poisson count tells as much at every pace, up to more
 * than the busiest `shortest` weeks in a row had. So no data can leave them; the spacing √(2 ÷ weeks), at most 0.1, is finer than any regime can tell;
 * and the least stands for silence. All are equally likely beforehand (Jeffreys: a gamma law of shape ½).
 * `pacesFor({ count: 0, 0, 0 …}, …) // => [0.0025, 0.0225 …]`
 */
export function pacesFor({ count }: WeeklyStream, exposure: Float64Array, shortest: number): Paces {
  const weeks = count.length;
  const step = Math.min(WIDEST_STEP, Math.sqrt(2 / Math.max(1, weeks)));
  const highest = Math.sqrt(ROOM * busiest(count, exposure, shortest) + step);
  const paces = squares(Math.ceil(highest / step), step);
  return { paces, prior: new Float64Array(paces.length).fill(1 / paces.length) };
}

function squares(length: number, step: number): Float64Array {
  return Float64Array.from({ length }, (_, at) => (step * (at + 0.5)) ** 2);
}

/** Most happenings per week of exposure in so many weeks in a row, or in all where there are fewer. */
function busiest(count: Float64Array, exposure: Float64Array, shortest: number): number {
  let most = 0;
  for (let end = Math.min(shortest, count.length); end <= count.length; end++) {
    let happened = 0;
    let searched = 0;
    for (let week = Math.max(0, end - shortest); week < end; week++) {
      if ((exposure[week] as number) === 0) continue;
      happened += count[week] as number;
      searched += exposure[week] as number;
    }
    if (searched > 0) most = Math.max(most, happened / searched);
  }
  return most;
}
