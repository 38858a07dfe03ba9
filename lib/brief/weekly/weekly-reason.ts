import { thresholdWords } from "@/lib/charts/format/beside-threshold";
import type { StageRules } from "@/lib/engine/methods/method";
import type { WeekFigures } from "./weekly-figures";

/** Under this a sum of shares prints as 0.0 and is not worth a clause. */
const PRINTS = 0.05;

/**
 * Why the weekly arrow points where it does, with the threshold of the method; figures stand as tokens (method §6).
 * `arrowReason(figures, METHOD_1.stage) // => "Since last Sunday the index rose by {points}, more than the 2.0 points that …"`
 */
export function arrowReason(figures: WeekFigures, rules: Pick<StageRules, "arrow">): string {
  const { index, arrow, fresh, fading } = figures;
  if (index.now === null) return "There is no index this Sunday, so there is no arrow.";
  if (!figures.supported) return "Nobody searched on one of the two Sundays, so there is no arrow.";
  if (arrow === null || index.change === null) return "There was no index last Sunday, so there is no arrow.";
  const threshold = thresholdWords(rules.arrow);
  const moved =
    Math.abs(index.change) < PRINTS
      ? "did not move"
      : `${index.change > 0 ? "rose" : "fell"} by {points} points`;
  const against =
    arrow === "level"
      ? `within the ${threshold} points that count as flat`
      : `more than the ${threshold} points that count as flat`;
  return `Since last Sunday the index ${moved}, ${against}. ${parts(fresh, fading)}`.trim();
}

function parts(fresh: number, fading: number): string {
  const isNew = Math.abs(fresh) >= PRINTS;
  const isFading = Math.abs(fading) >= PRINTS;
  if (isNew && isFading) return "New signals account for {new}, older ones that fade or ended for {fading}.";
  if (isNew) return "All of it comes from new signals.";
  return isFading ? "No new signal moved it: older ones fade or ended ({fading})." : "";
}
