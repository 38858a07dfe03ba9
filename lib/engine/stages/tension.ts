/**
 * How torn a relationship is, 0 (one-sided) … 1 (both sides equally strong), or null where both sides are 0 or there is
 * no index (method §4). `tension(19.811641, -19.475471) // => 0.991443`
 */
export function tension(warming: number, cooling: number): number | null {
  const cold = Math.abs(cooling);
  const both = warming + cold;
  return both > 0 ? (2 * Math.min(warming, cold)) / both : null;
}
