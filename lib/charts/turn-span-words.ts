import { isoFromDay } from "@/lib/engine/day";
import type { ChartTurn } from "./chart-view";
import { formatDay, formatSpan } from "./format";

/**
 * When a turn began and how exactly that is known.
 * `// => "began within 1–22 Sep 2025 with 90 %, most likely on 8 Sep 2025"`
 */
export function turnSpanWords({
  day,
  earliest,
  latest,
}: Pick<ChartTurn, "day" | "earliest" | "latest">): string {
  const likeliest = formatDay(isoFromDay(day));
  if (earliest === latest) return `began on ${likeliest}`;
  return `began within ${formatSpan(isoFromDay(earliest), isoFromDay(latest))} with 90 %, most likely on ${likeliest}`;
}
