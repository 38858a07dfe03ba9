/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The 97.5 % quantile of Student's t with so many degrees of freedom, 5 or more and not always whole: the expansion of Cornish and Fisher around the normal one (Abramowitz and Stegun
 * 26.7.5), off by less than 0.001 there. `studentQuantile(10) // => 2.2281`
 */
export function studentQuantile(freedom: number): number {
  const square = Z * Z;
  const first = (Z * (square + 1)) / 4;
  const second = (Z * ((5 * square + 16) * square + 3)) / 96;
  const third = (Z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  const fourth = (Z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92_160;
  return Z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
}
