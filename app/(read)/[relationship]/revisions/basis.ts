import { type AddressValues, addressValue, type RangeProblem } from "@/lib/charts/address/range";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { type RevisionBasis, usualBasis } from "@/lib/data/revisions/revision-states";

const BASES = ["knowable", "coded"] as const;

export interface AskedBasis {
  basis: RevisionBasis;
  /** As it stands in the address; null: the usual one. */
  asked: RevisionBasis | null;
  /** Days on which anything was recorded here. */
  days: number;
  problems: RangeProblem[];
}

/** By which question a page goes through the states: as its address says, else the one that says most here. */
export async function parseBasis(relationship: RelationshipRow, values: AddressValues): Promise<AskedBasis> {
  const text = addressValue(values, "basis");
  const asked = BASES.find((basis) => basis === text) ?? null;
  const usual = await usualBasis(relationship);
  const problems: RangeProblem[] =
    text === null || asked !== null
      ? []
      : [
          {
            field: "range",
            message: `There is no basis “${text.slice(0, 40)}”: ask for what was known or for what was coded.`,
          },
        ];
  return { basis: asked ?? usual.basis, asked, days: usual.days, problems };
}
