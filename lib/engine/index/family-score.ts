/**
 * Family score S, −100 … 100, from pressure P (method §3). It saturates: the tenth visit of a month adds less than the
 * first. `familyScore(12, 12) // => 76.159416`
 */
export function familyScore(pressure: number, kappa: number): number {
  return 100 * Math.tanh(pressure / kappa);
}

/**
 * Points of family score per unit of pressure when a level is split into its forces (method §4): S / P, and at no
 * pressure its limit 100 / κ. `score` where it is known already. `scorePerPressure(0, 12) // => 8.333333`
 */
export function scorePerPressure(
  pressure: number,
  kappa: number,
  score = familyScore(pressure, kappa),
): number {
  const ratio = pressure / kappa;
  // Below this tanh(x) / x is 1 to the last digit, and the quotient of two tiny numbers is not.
  if (Math.abs(ratio) < 1e-8) return 100 / kappa;
  return score / pressure;
}

/** Relative step of pressure below which a difference quotient loses its digits. */
const LEAST_STEP = 1e-6;

/**
 * Points of family score per unit of pressure between two pressures (method §5): the slope of the chord, and for
 * (nearly) equal pressures that of the curve at the middle, 100/κ · sech²(P/κ). `scoreSlope(0, 12, 12) // => 6.346618`
 */
export function scoreSlope(before: number, after: number, kappa: number): number {
  const step = after - before;
  if (Math.abs(step) < LEAST_STEP * kappa) {
    const level = Math.tanh((before + after) / 2 / kappa);
    return (100 / kappa) * (1 - level * level);
  }
  return (familyScore(after, kappa) - familyScore(before, kappa)) / step;
}
