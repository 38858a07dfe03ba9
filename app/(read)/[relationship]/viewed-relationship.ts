import { codedMoment } from "@/lib/charts/address/coded-moment";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { findRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";

/**
 * The relationship that an address speaks of, called and covered as it was as coded on its moment; of two vintages, the later
 * one's. null: there is none.
 */
export async function findViewed(slug: string, values: AddressValues): Promise<RelationshipRow | null> {
  const found = await findRelationship(slug);
  const coded = addressValue(values, "nowCodedOn") ?? addressValue(values, "codedOn");
  return found && relationshipIn(found, coded === null ? null : codedMoment(coded));
}
