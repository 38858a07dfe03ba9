import { verdictReason } from "@/lib/brief/certainty/certainty-words";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { decimalsBeside, thresholdWords } from "@/lib/charts/format/beside-threshold";
import { plain } from "@/lib/charts/format/format";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { StageRules } from "@/lib/engine/methods/method";

/**
 * The test of the weekly arrow in one sentence, beside how firm it is; `null` fragility: the draws say nothing of it.
 * `// => "The change of 11.3 points passes the threshold of 2.0: the arrow is up. It is fair: 84 % of the draws agree; …"`
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
  const size = Math.abs(index.change);
  const points = plain(size, decimalsBeside(size, rules.arrow));
  const passed =
    arrow === "level"
      ? `A change of ${points} points does not pass the threshold of ${thresholdWords(rules.arrow)}: the arrow is flat.`
      : `A change of ${points} points passes the threshold of ${thresholdWords(rules.arrow)}: the arrow is ${arrowWord(arrow)}.`;
  return firmness === null
    ? passed
    : `${passed} The arrow is ${firmness.verdict}: ${verdictReason(firmness)}.`;
}
