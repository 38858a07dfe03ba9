import type { PairableUnits } from "./reliability-data";

/** Resamples that are counted at once, where the counts of so many fit into one number. */
const MOST_LANES = 3;
const BITS = 53;

/** Counts how often each value is given in several resamples at once. */
export interface ValueCounter {
  /** How many resamples. */
  lanes: number;
  /** Of each lane: how often each value is given, written anew by every count. */
  counts: Int32Array[];
  /** `weights`, one array a lane: how often each unit is there. What comes back are all values of each lane. */
  count: (weights: readonly Int32Array[]) => number[];
}

/**
 * Counting is most of the work of a resample, and goes over the same values each time. So the weights of several resamples
 * are put into one number, each with room of its own (a + b·2¹⁶ + c·2³² for 10,000 units of up to five values), added up
 * together and taken apart: whole numbers under 2⁵³, exact throughout.
 */
export function valueCounter({ values, codes, begins, places }: PairableUnits): ValueCounter {
  const units = places.length;
  const largest = units === 0 ? 0 : (begins[units] as number) - (begins[units - 1] as number);
  const room = powerOfTwoFrom(units * largest + 1);
  const lanes = Math.max(1, Math.min(MOST_LANES, Math.floor(BITS / Math.log2(room))));
  const counts = Array.from({ length: lanes }, () => new Int32Array(values.length));
  const packed = new Float64Array(units);
  const together = new Float64Array(values.length);

  const count = (weights: readonly Int32Array[]) => {
    packed.fill(0);
    for (let lane = lanes - 1; lane >= 0; lane--) pack(weights[lane] as Int32Array, room, packed);
    together.fill(0);
    addUp(codes, begins, packed, together);
    return counts.map((own) => takeOut(together, room, own));
  };
  return { lanes, counts, count };
}

function pack(weights: Int32Array, room: number, into: Float64Array): void {
  for (let unit = 0; unit < into.length; unit++)
    into[unit] = (into[unit] as number) * room + (weights[unit] as number);
}

/** The smallest power of two that is not below a number, exact on every Node. */
function powerOfTwoFrom(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}

/** Two values at a time, which most units have. */
function addUp(codes: Int32Array, begins: Int32Array, weights: Float64Array, into: Float64Array): void {
  for (let unit = 0, one = 0; unit < weights.length; unit++) {
    const weight = weights[unit] as number;
    const end = begins[unit + 1] as number;
    for (; one + 1 < end; one += 2) {
      const a = codes[one] as number;
      const b = codes[one + 1] as number;
      into[a] = (into[a] as number) + weight;
      into[b] = (into[b] as number) + weight;
    }
    if (one === end) continue;
    const last = codes[one++] as number;
    into[last] = (into[last] as number) + weight;
  }
}

/** Takes the lowest lane out of every number; its sum comes back. */
function takeOut(from: Float64Array, room: number, into: Int32Array): number {
  let total = 0;
  for (let code = 0; code < into.length; code++) {
    const both = from[code] as number;
    const rest = Math.floor(both / room);
    const given = both - rest * room;
    from[code] = rest;
    into[code] = given;
    total += given;
  }
  return total;
}
