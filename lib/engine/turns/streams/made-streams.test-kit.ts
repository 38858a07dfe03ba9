import { nameWords, type RandomStream, uniform } from "@/lib/engine/draws/random-stream";
import type { WeeklyStreams } from "./stream";

/** Streams of given counts, each happening of weight 1, every week searched. */
export function streamsOf(
  contact: readonly number[],
  strain: readonly number[] = contact.map(() => 0),
): WeeklyStreams {
  const stream = (counts: readonly number[]) => ({
    count: Float64Array.from(counts),
    weight: Float64Array.from(counts),
  });
  return {
    ...{ weeks: contact.length, exposure: new Float64Array(contact.length).fill(1) },
    ...{ contact: stream(contact), strain: stream(strain) },
  };
}

/** Weeks of exactly one count after weeks of another. `exactly([2, 0], [1, 3]) // => [0, 0, 3]` */
export function exactly(...parts: readonly [number, number][]): number[] {
  return parts.flatMap(([weeks, count]) => Array<number>(weeks).fill(count));
}

/** Poisson counts of weeks at one pace after weeks at another; the same for the same name. */
export function scattered(name: string, ...parts: readonly [number, number][]): number[] {
  const stream = nameWords(name);
  return exactly(...parts).map((pace, week) => poisson(stream, week, pace));
}

/** Counted as arrivals a unit of time apart on average. */
function poisson(stream: RandomStream, week: number, pace: number): number {
  let count = -1;
  for (let time = 0; time < pace || count < 0; count++) {
    time -= Math.log(uniform(stream, week, count + 1));
    if (time >= pace) return count + 1;
  }
  return 0;
}
