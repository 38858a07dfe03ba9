import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import { formatDay, formatDayShort, formatSpan } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";

const WEEK = 7;

/**
 * When a turn began, no more exactly than is known: it is dated by weeks.
 * `// => "began within 1–28 Sep 2025 with 90 %, most likely in the week of 8 Sep"`, and of one week `"began in the week of 8 Sep 2025"`
 */
export function turnSpanWords({
  day,
  earliest,
  latest,
}: Pick<ChartTurn, "day" | "earliest" | "latest">): string {
  if (latest - earliest < WEEK) return `began in the week of ${formatDay(isoFromDay(day))}`;
  const [from, to] = [isoFromDay(earliest), isoFromDay(latest)];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const week = (sameYear ? formatDayShort : formatDay)(isoFromDay(day));
  return `began within ${formatSpan(from, to)} with 90 %, most likely in the week of ${week}`;
}
