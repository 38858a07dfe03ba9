import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";

/**
 * Why a week has no weekly arrow: last Sunday is no comparison, since it has no index or lies before the first tracked day, with which the line
 * begins; or nobody searched on one of the two Sundays. `// => "not searched"`
 */
export function noArrowCause({
  index,
  from,
  publication,
}: Pick<WeeklySnapshot, "index" | "from" | "publication">): "no comparison" | "not searched" {
  const line = publication?.line;
  const begins = line ? line.from >= from : false;
  return index.change === null || begins ? "no comparison" : "not searched";
}
