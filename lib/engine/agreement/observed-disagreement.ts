import type { Distance } from "./metric-distance";
import type { PairableUnits } from "./reliability-data";

/**
 * What each unit adds to the observed disagreement: the squared differences of its ordered pairs of values over m − 1. A
 * unit of 1, 1 and 3 under the interval metric: 16 / 2 = 8. Of 2 and −2 under the ratio metric, which lie endlessly far
 * apart, nothing is noted: α is not defined where both are given.
 */
export function disagreementOfUnits(
  { codes, begins, places }: PairableUnits,
  distance: Distance,
): Float64Array {
  return Float64Array.from(places, (_, at) => {
    const [from, to] = [begins[at] as number, begins[at + 1] as number];
    let sum = 0;
    for (let one = from; one < to; one++)
      for (let other = one + 1; other < to; other++)
        sum += distance(codes[one] as number, codes[other] as number);
    return Number.isFinite(sum) ? (2 * sum) / (to - from - 1) : 0;
  });
}

/**
 * The same of ranks, summed over units that are there as often as weights say: 2(m·Σr² − (Σr)²) over m − 1. Twice a rank is
 * a whole number, so that nothing is rounded away. A unit whose coders agree adds nothing, whatever the ranks: it is left out.
 */
export function disagreementOfRanks({ codes, begins, places }: PairableUnits) {
  const valuesOf = (at: number) => (begins[at + 1] as number) - (begins[at] as number);
  const differing = Int32Array.from(places.keys()).filter(
    (at) => codes[begins[at] as number] !== codes[(begins[at + 1] as number) - 1],
  );
  const share = Float64Array.from(differing, (at) => 2 / (valuesOf(at) - 1));
  return (weights: Int32Array, ranks: Float64Array): number => {
    let observed = 0;
    for (let next = 0; next < differing.length; next++) {
      const at = differing[next] as number;
      const from = begins[at] as number;
      const to = begins[at + 1] as number;
      let sum = 0;
      let squares = 0;
      let one = from;
      // Two at a time, as where they are counted.
      for (; one + 1 < to; one += 2) {
        const a = ranks[codes[one] as number] as number;
        const b = ranks[codes[one + 1] as number] as number;
        sum += a + b;
        squares += a * a + b * b;
      }
      if (one < to) {
        const last = ranks[codes[one] as number] as number;
        sum += last;
        squares += last * last;
      }
      observed += (weights[at] as number) * (share[next] as number) * ((to - from) * squares - sum * sum);
    }
    return observed;
  };
}
