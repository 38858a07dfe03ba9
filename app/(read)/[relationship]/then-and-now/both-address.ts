import { nowParams, nowProblem, parseNowVintage } from "@/lib/charts/address/now-vintage";
import type { AddressValues, RangeProblem } from "@/lib/charts/address/range";
import { type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";
import { parseViewAddress, type ViewAddress } from "../view-address";

/** A view of two vintages: the earlier one and the days stand in the address as on every page. */
export interface BothAddress {
  address: ViewAddress;
  /** The later vintage: the live one, or what a frozen address keeps of it. */
  now: Vintage;
  /** Its parameters, which links of the page keep. */
  keep: Record<string, string | null>;
  problems: RangeProblem[];
}

export async function parseBothAddress(
  relationship: RelationshipRow,
  values: AddressValues,
): Promise<BothAddress> {
  const problems: RangeProblem[] = [];
  const address = await parseViewAddress(relationship, values);
  const asked = parseNowVintage(values, relationship.trackedFrom, problems);
  const { vintage: now, problems: unusable } = await vintageProblems(asked);
  return {
    address,
    now,
    keep: nowParams(now),
    problems: [...address.problems, ...problems, ...unusable.map(nowProblem)],
  };
}

/** The later side in words. `// => "all that is coded"` */
export function nowWords(now: Vintage): string {
  return vintageWords({ ...now, method: null }) || "all that is coded";
}
