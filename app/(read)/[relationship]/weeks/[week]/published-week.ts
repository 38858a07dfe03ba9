import { type Standing, standingEdition } from "@/lib/data/publication/newest-edition";
import { findRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";

/** A published week as its editors find it; null: there is no such week, or it is not published. */
export async function findPublishedWeek(
  slug: string,
  week: string,
): Promise<{ relationship: RelationshipRow; standing: Standing; liveMethod: number } | null> {
  const relationship = await findRelationship(slug);
  if (!relationship) return null;
  const { published } = await findSummaryRow(relationship.id, week);
  if (!published) return null;
  return {
    relationship,
    standing: await standingEdition(relationship, week),
    liveMethod: (await currentMethod()).version,
  };
}
