import { type AddressValues, addressDay, addressValue, type RangeProblem } from "@/lib/charts/address/range";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";
import type { Day } from "@/lib/engine/signals/signal";

export interface CompareAddress {
  a: MethodVersionRow;
  b: MethodVersionRow;
  relationship: RelationshipRow | null;
  /** null: the last coded day. */
  at: Day | null;
  problems: string[];
  /** What is wrong with the day. */
  dayProblem: RangeProblem | null;
}

/** Which two versions stand side by side: those of the address, or the newest two. `versions` the newest first, two at least. */
export function parseCompareAddress(
  values: AddressValues,
  [live, before, ...older]: [MethodVersionRow, MethodVersionRow, ...MethodVersionRow[]],
  relationships: readonly RelationshipRow[],
): CompareAddress {
  const problems: string[] = [];
  const version = (name: "a" | "b", other: MethodVersionRow) => {
    const asked = addressValue(values, name);
    if (asked === null) return other;
    const found = [live, before, ...older].find((row) => String(row.version) === asked);
    if (!found)
      problems.push(`There is no method version ${asked.slice(0, 40)}: version ${other.version} is shown.`);
    return found ?? other;
  };
  const slug = addressValue(values, "relationship");
  const relationship = relationships.find((row) => row.slug === slug) ?? relationships[0] ?? null;
  if (slug !== null && relationship?.slug !== slug)
    problems.push(`There is no relationship “${slug.slice(0, 80)}” in use.`);
  const days: RangeProblem[] = [];
  const at = addressDay(values, "at", days);
  return {
    a: version("a", before),
    b: version("b", live),
    relationship,
    at,
    problems: [...problems, ...days.map(({ message }) => message)],
    dayProblem: days[0] ?? null,
  };
}
