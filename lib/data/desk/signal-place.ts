import { findRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";

/** The relationship that a signal belongs to, or null. */
export async function findSignalPlace(slug: string): Promise<RelationshipRow | null> {
  const found = await db.signal.findUnique({
    where: { slug },
    select: { relationship: { select: { slug: true } } },
  });
  return found && findRelationship(found.relationship.slug);
}
