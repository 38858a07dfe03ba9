import { ratioDistance } from "./metric-distance";

/** A point for each value. */
export interface Points {
  /** One array an axis: where each point lies on it. */
  axes: Float64Array[];
  /** Squared distance of each point from where the axes cross. */
  lengths: Float64Array;
}

/** What is left of a length once its axes are found; below it the next axis holds nothing but rounding. */
const REST = 1e-15;

/**
 * Points of which any two lie as far apart as the ratio metric says: |z − z′|² = ((a − b)/(a + b))². They exist because that
 * is tanh² of half the difference of logarithms, and few axes are enough, because it is smooth: 30 for 1, 2, 3 … 1,000. Axes
 * are found one by one, each through the point that the ones before leave furthest from where they put it (a Cholesky
 * decomposition with pivots of the products about one value). null: values of both signs, which no points can stand for.
 */
export function ratioPoints(values: Float64Array): Points | null {
  const count = values.length;
  if (count === 0 || (values[0] as number) * (values[count - 1] as number) < 0) return null;
  const middle = values[count >> 1] as number;
  const lengths = values.map((value) => ratioDistance(value, middle));
  const rest = lengths.slice();
  const enough = REST * rest.reduce((most, one) => Math.max(most, one), 0);
  const axes: Float64Array[] = [];
  while (axes.length < count) {
    let pivot = 0;
    for (let code = 1; code < count; code++)
      if ((rest[code] as number) > (rest[pivot] as number)) pivot = code;
    if ((rest[pivot] as number) <= enough) break;
    const root = Math.sqrt(rest[pivot] as number);
    const axis = new Float64Array(count);
    for (let code = 0; code < count; code++) {
      const apart = ratioDistance(values[code] as number, values[pivot] as number);
      let product = ((lengths[code] as number) + (lengths[pivot] as number) - apart) / 2;
      for (const found of axes) product -= (found[code] as number) * (found[pivot] as number);
      axis[code] = product / root;
      rest[code] = (rest[code] as number) - (axis[code] as number) ** 2;
    }
    rest[pivot] = 0;
    axes.push(axis);
  }
  return { axes, lengths };
}
