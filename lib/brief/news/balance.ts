/** The smaller of two pulls must be at least this part of the larger for the two to be called about equal (method-2 §7). */
const ABOUT_EQUAL = 0.75;

/**
 * Whether two pulls are about equal: the smaller at least ¾ of the larger, and neither 0. The one rule behind *nearly cancel out*, *both strong*
 * and *both are strong*. `aboutEqual(4, -3) // => true`, `aboutEqual(1.8, -3.9) // => false`
 */
export function aboutEqual(warming: number, cooling: number): boolean {
  const [a, b] = [Math.abs(warming), Math.abs(cooling)];
  return Math.min(a, b) > 0 && Math.min(a, b) >= ABOUT_EQUAL * Math.max(a, b);
}
