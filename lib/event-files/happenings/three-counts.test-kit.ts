import type { RowPlace, ThreeCounts } from "./happening";

/** Rows counted three ways. `threeCounts([]) // => { rows: 0, folded: 0, daily: 0 }`; a visit and its host, each in two articles: 4, 2, 1 */
export function threeCounts(places: Iterable<RowPlace>): ThreeCounts {
  let rows = 0;
  const statements = new Set<string>();
  const happenings = new Set<string>();
  for (const { statement, happening } of places) {
    rows += 1;
    statements.add(statement);
    happenings.add(happening);
  }
  return { rows, folded: statements.size, daily: happenings.size };
}
