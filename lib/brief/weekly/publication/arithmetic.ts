import { listed } from "@/lib/brief/finding/lead";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { decimalsBeside } from "@/lib/charts/format/beside-threshold";
import { signed } from "@/lib/charts/format/format";
import type { StageRules } from "@/lib/engine/methods/method";

/**
 * The one line that makes the sum exact: what the points bring, what smaller news brings, what fades or ended, and the change that they make;
 * each as it is printed beside the points. `// => "The main points bring +12.4, smaller news +0.3, and what fades or ended −1.4: together +11.3 points."`
 */
export function arithmeticLine(
  summary: Pick<WeeklySnapshot, "points" | "rest" | "restNew" | "restOld" | "index">,
  { arrow }: Pick<StageRules, "arrow">,
): string {
  const { change, now } = summary.index;
  if (now === null) return "There is no index, so there is nothing to add up.";
  if (change === null) return "There was no index last Sunday, so there is nothing to add up.";
  const { points, others } = printedPoints(summary);
  const sum = points.reduce<number>((total, share) => total + Math.round((share ?? 0) * 10), 0) / 10;
  const named =
    points.length > 0
      ? [`${points.length === 1 ? "the main point brings" : "the main points bring"} ${signed(sum)}`]
      : [];
  const [news, old] = others;
  const parts = [
    ...named,
    ...(news && news.count > 0
      ? [
          `smaller news and counts over a longer time ${named.length > 0 ? "" : "bring "}${signed(news.share)}`,
        ]
      : []),
    ...(old && old.count > 0
      ? [
          `what fades or ended ${named.length > 0 || (news && news.count > 0) ? "" : "brings "}${signed(old.share)}`,
        ]
      : []),
  ];
  if (parts.length === 0) return "Nothing is new and nothing fades: the index did not move.";
  const line = `${listed(parts)}${parts.length > 1 ? `: together ${signed(change)} points` : " points, the whole change of the week"}`;
  const decimals = decimalsBeside(Math.abs(change), arrow);
  const exact = decimals > 1 ? ` (${signed(change, decimals)} before rounding)` : "";
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${exact}.`;
}
