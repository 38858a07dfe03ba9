import { isoFromDay } from "@/lib/engine/day";
import type { ChartColumns } from "./chart-view";
import { formatDay, signed } from "./format";

/**
 * The index line in one sentence, for who cannot see it.
 * `// => "The index went from −1.0 on 19 Jan 2025 to +1.6 on 19 Apr 2026; highest +23.1 on 18 Nov 2025, lowest …"`
 */
export function lineSummary({ days, index }: Pick<ChartColumns, "days" | "index">): string {
  const points = days.flatMap((day, at) => {
    const value = index[at] ?? null;
    return value === null ? [] : [{ day, value }];
  });
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "There is no data in this range.";
  const highest = points.reduce((most, point) => (point.value > most.value ? point : most));
  const lowest = points.reduce((least, point) => (point.value < least.value ? point : least));
  const said = ({ day, value }: typeof first) => `${signed(value)} on ${formatDay(isoFromDay(day))}`;
  return `The index went from ${said(first)} to ${said(last)}; highest ${said(highest)}, lowest ${said(lowest)}.`;
}
