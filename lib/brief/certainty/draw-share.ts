/** Shares that a reader takes literally: none, the half, four in five, all. A share beside one of them is not rounded onto it. */
const EXACT = new Set([0, 50, 80, 100]);

/**
 * A share of the draws as a percentage. `drawShare(0.834) // => "83 %"`, `drawShare(0.495) // => "49.5 %"`: under the half
 * is not printed as the half.
 */
export function drawShare(share: number): string {
  const percentage = share * 100;
  const whole = Math.round(percentage);
  if (!EXACT.has(whole) || Math.abs(percentage - whole) < 1e-9) return `${whole} %`;
  return `${percentage.toFixed(1)} %`;
}
