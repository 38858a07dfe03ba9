import { verdictReason } from "@/lib/brief/certainty/certainty-words";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import { thresholdWords } from "@/lib/charts/format/beside-threshold";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { StageRules } from "@/lib/engine/methods/method";

/**
 * The test of the weekly arrow in one sentence, beside how firm it is; `null` fragility: the draws say nothing of it.
 * `// => "It passes the threshold of 2.0 points, and is fair: 84 % of the draws agree; …"`
 */
export function arrowTest(
  { index, arrow, begins, supported }: WeekFigures,
  rules: Pick<StageRules, "arrow">,
  firmness: Fragility | null,
): string {
  if (index.now === null) return "Without an index there is nothing to test.";
  if (begins !== null) return "Last Sunday lies before tracking began, so there is nothing to test.";
  if (!supported) return "An arrow needs a searched Sunday at either end of the week, so there is none.";
  if (arrow === null || index.change === null)
    return "There was no index last Sunday, so there is nothing to test.";
  const threshold = thresholdWords(rules.arrow);
  const passed =
    arrow === "level"
      ? `It stays within the threshold of ${threshold} points`
      : `It passes the threshold of ${threshold} points`;
  return firmness === null
    ? `${passed}.`
    : `${passed}, and is ${firmness.verdict}: ${verdictReason(firmness)}.`;
}
