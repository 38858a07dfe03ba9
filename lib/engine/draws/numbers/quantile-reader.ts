import { FEW, putInPlace, sortByInsertion } from "./put-in-place";

/** Values that a bucket holds on average: few enough to be sorted at a glance. */
const VALUES_A_BUCKET = 4;

/** Reads quantiles of `values[from … from + count)` and writes that of each level to element `at` of its array. */
export type QuantileReader = (
  values: Float64Array,
  from: number,
  into: readonly Float64Array[],
  at: number,
) => void;

/**
 * A reader of quantiles, levels in percent, of columns of `count` finite numbers. Quantiles are of type 7 (Hyndman and Fan,
 * Sample quantiles in statistical packages, 1996): linear between the two order statistics around rank (n − 1)·p. The
 * median of 1, 2, 3 and 10 is 2.5. Nothing is sorted as a whole: the numbers are counted into equal buckets, and only the
 * buckets that hold a wanted rank are sorted. The buffers are kept from column to column.
 */
export function quantileReader(count: number, levels: readonly number[]): QuantileReader {
  const buckets = Math.max(1, Math.ceil(count / VALUES_A_BUCKET));
  const bucketOf = new Int32Array(count);
  const sizeOf = new Int32Array(buckets);
  const nextOf = new Int32Array(buckets);
  const gathered = new Float64Array(count);
  const ranks = levels.map((level) => ((count - 1) * level) / 100);
  const wanted = [...new Set(ranks.flatMap((rank) => [Math.floor(rank), Math.ceil(rank)]))].sort(
    (a, b) => a - b,
  );
  const below = ranks.map((rank) => wanted.indexOf(Math.floor(rank)));
  const above = ranks.map((rank) => wanted.indexOf(Math.ceil(rank)));
  const place = new Int32Array(wanted.length);

  return (values, from, into, at) => {
    let least = values[from] as number;
    let most = least;
    for (let one = from + 1; one < from + count; one++) {
      const value = values[one] as number;
      if (value < least) least = value;
      else if (value > most) most = value;
    }
    // A little under the number of buckets, so that rounding never reaches past the last one.
    const scale = (buckets * (1 - 1e-9)) / (most - least);
    if (!Number.isFinite(scale)) {
      for (const line of into) line[at] = least;
      return;
    }
    sizeOf.fill(0);
    nextOf.fill(-1);
    for (let one = 0; one < count; one++) {
      const bucket = Math.trunc(((values[from + one] as number) - least) * scale);
      bucketOf[one] = bucket;
      sizeOf[bucket] = (sizeOf[bucket] as number) + 1;
    }
    let taken = 0;
    let fullest = 0;
    for (let bucket = 0, before = 0, one = 0; one < wanted.length; one++) {
      const rank = wanted[one] as number;
      while (before + (sizeOf[bucket] as number) <= rank) before += sizeOf[bucket++] as number;
      if (nextOf[bucket] === -1) {
        nextOf[bucket] = taken;
        taken += sizeOf[bucket] as number;
        fullest = Math.max(fullest, sizeOf[bucket] as number);
      }
      place[one] = (nextOf[bucket] as number) + rank - before;
    }
    for (let one = 0; one < count; one++) {
      const bucket = bucketOf[one] as number;
      const next = nextOf[bucket] as number;
      if (next === -1) continue;
      gathered[next] = values[from + one] as number;
      nextOf[bucket] = next + 1;
    }
    // The wanted buckets lie one after another, the lowest first: sorting what was taken sorts each of them. Insertion moves
    // nothing from one to another; where one holds many, as when most draws are saturated, only what is wanted is put in its place.
    if (fullest <= FEW) sortByInsertion(gathered, 0, taken);
    else putInPlace(gathered, 0, taken, place, 0, place.length);
    for (let level = 0; level < into.length; level++) {
      const low = gathered[place[below[level] as number] as number] as number;
      const high = gathered[place[above[level] as number] as number] as number;
      const rank = ranks[level] as number;
      (into[level] as Float64Array)[at] = low + (rank - Math.floor(rank)) * (high - low);
    }
  };
}
