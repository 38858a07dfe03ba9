import { plain, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";

/** Index points apart at which two readings of the level are told as different. */
const APART = 10;

/**
 * What two readings of the same signals say of the last day, −100 … 100; null: no figure.
 * `secondOpinionWords(1.6, -38) // => "On the last day the index reads +1.6 and the second opinion −38.0: 39.6 points apart, of opposite signs. …"`
 */
export function secondOpinionWords(index: number | null, second: number | null): string {
  if (index === null || second === null) return "There is no level to compare yet.";
  const levels = `On the last day the index reads ${signed(index)} and the second opinion ${signed(second)}`;
  const apart = Math.abs(index - second);
  if (apart < APART) return `${levels}: they agree within ${APART} points.`;
  const signs = index * second < 0 ? ", of opposite signs" : "";
  return `${levels}: ${plain(Math.abs(printedDifference(second, index) ?? apart))} points apart${signs}. Here the choice of method matters, and a sentence about the level should say which one it rests on.`;
}
