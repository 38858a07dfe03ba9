import type { ChartColumns, ChartView } from "@/lib/charts/drawing/chart-view";

const paths = new WeakMap<ChartColumns, Map<string, string>>();

/**
 * Path data of a line of a chart, made once as long as the columns of the chart are kept. `name` tells the line within the chart and what scale it is
 * drawn on; days and axis of the view are part of the key.
 */
export function keptPath(
  { columns, from, to, axis }: Pick<ChartView, "columns" | "from" | "to" | "axis">,
  name: string,
  make: () => string,
): string {
  const of = paths.get(columns) ?? new Map<string, string>();
  paths.set(columns, of);
  const key = `${name} ${from} ${to} ${axis.low} ${axis.high}`;
  const path = of.get(key) ?? make();
  of.set(key, path);
  return path;
}
