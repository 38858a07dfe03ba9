/** How the values of a variable are measured: which of two disagreements is the larger. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/** One array a unit: what each coder gave it; null: nothing. */
export type ReliabilityData = readonly (readonly (number | null)[])[];

/** The units that two or more coders gave a value: only they can show whether coders agree. */
export interface PairableUnits {
  /** The distinct values of these units, ascending. */
  values: Float64Array;
  /** Places in `values`, unit after unit and ascending within each, so that the order of coders is gone. */
  codes: Int32Array;
  /** Where the codes of each unit begin; one more: where the last unit ends. */
  begins: Int32Array;
  /** Place of each unit among those that were given: those of two values first, then of three, so that loops are even. */
  places: Int32Array;
}

/** The pairable units, packed. Throws RangeError for a value that is not finite. `pairableUnits([[1, 1], [2, null]]).codes // => [0, 0]` */
export function pairableUnits(units: ReliabilityData): PairableUnits {
  const given = units.map((unit) => {
    const found: number[] = [];
    for (const value of unit) {
      if (value === null) continue;
      if (!Number.isFinite(value)) throw new RangeError(`${value} is no value that coders can agree on`);
      // −0 and 0 are one value.
      found.push(value + 0);
    }
    return found.sort((a, b) => a - b);
  });
  const size = (place: number) => given[place]?.length ?? 0;
  const places = given.flatMap((found, place) => (found.length > 1 ? [place] : []));
  places.sort((a, b) => size(a) - size(b) || a - b);
  const pairable = places.map((place) => given[place] as number[]);
  const values = Float64Array.from(new Set(pairable.flat())).sort();
  const codeOf = new Map(Array.from(values, (value, code) => [value, code]));
  const begins = new Int32Array(pairable.length + 1);
  for (const [at, found] of pairable.entries()) begins[at + 1] = (begins[at] as number) + found.length;
  const codes = Int32Array.from(pairable.flat(), (value) => codeOf.get(value) as number);
  return { values, codes, begins, places: Int32Array.from(places) };
}
