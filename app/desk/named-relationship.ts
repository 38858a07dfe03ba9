import { notFound } from "next/navigation";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";

interface Named {
  /** null: there is none yet. */
  relationship: RelationshipRow | null;
  /** Those in use, and the shown one where it is archived. */
  relationships: RelationshipRow[];
}

/** The relationship that an address of the desk names, archived or not; named none: the first in use. Of one that is not there, there is no page: another is never shown in its place. */
export async function namedRelationship(slug: string): Promise<Named> {
  const all = await listRelationships({ archived: true });
  const relationships = all.filter((one) => !one.archived || one.slug === slug);
  if (slug === "") return { relationship: relationships[0] ?? null, relationships };
  return { relationship: relationships.find((one) => one.slug === slug) ?? notFound(), relationships };
}
