import { notFound } from "next/navigation";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";

/** The one of some relationships that an address names; named none: the first, or null where there is none. Of one that is not among them there is no page: another is never shown in its place. */
export function namedRelationship(
  relationships: readonly RelationshipRow[],
  slug: string,
): RelationshipRow | null {
  if (slug === "") return relationships[0] ?? null;
  return relationships.find((one) => one.slug === slug) ?? notFound();
}
