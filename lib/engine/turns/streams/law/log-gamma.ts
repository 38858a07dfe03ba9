const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** From here on Stirling's series is exact to 10⁻¹². */
const LARGE = 10;
/** Up to here a ratio is the logarithm of a product. */
const FEW = 12;

/** Natural logarithm of the gamma function of a number above 0, to about 12 digits. `logGamma(5) // => ln 24 = 3.178054` */
export function logGamma(value: number): number {
  let product = 1;
  let x = value;
  for (; x < LARGE; x++) product *= x;
  const inverse = 1 / x;
  const squared = inverse * inverse;
  const series =
    inverse *
    (1 / 12 - squared * (1 / 360 - squared * (1 / 1_260 - squared * (1 / 1_680 - squared / 1_188))));
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series - Math.log(product);
}

/** ln Γ(shape + count) − ln Γ(shape), of a shape above 0 and a whole count. `logGammaRatio(0.5, 2) // => ln(0.5 · 1.5)` */
export function logGammaRatio(shape: number, count: number): number {
  if (count > FEW) return logGamma(shape + count) - logGamma(shape);
  let product = 1;
  for (let one = 0; one < count; one++) product *= shape + one;
  return Math.log(product);
}
