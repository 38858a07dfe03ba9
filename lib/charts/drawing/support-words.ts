import type { ChartView } from "./chart-view";

type Beyond = Pick<ChartView, "from" | "to" | "codedTo" | "gaps" | "projection" | "columns">;

/** What the hatching of a view means; empty: there is none. `// => "Not searched, or not coded yet"` */
export function hatchWords(view: Omit<Beyond, "projection" | "columns">): string {
  const unsearched = view.gaps.length > 0;
  // The last day that is coded may itself lie after the last one that was searched.
  const coded = Math.max(view.codedTo, ...view.gaps.map(({ to }) => to));
  const uncoded = view.to > coded;
  if (unsearched) return uncoded ? "Not searched, or not coded yet" : "Not searched";
  return uncoded ? "Not coded yet" : "";
}

/** What the dotted line of a view means; empty: there is none. */
export function dottedWords(view: Beyond): string {
  const unsearched = view.gaps.length > 0;
  const coded = Math.max(view.codedTo, ...view.gaps.map(({ to }) => to));
  const projected = view.projection.some(({ day }) => day > coded);
  const rest = "if nothing more is coded (not a forecast)";
  if (unsearched && projected) return `On days that nobody searched; after them, ${rest}`;
  if (unsearched) return "On days that nobody searched";
  return view.projection.length > 0 ? `I${rest.slice(1)}` : "";
}
