import { authorise } from "@/lib/auth/authorise";
import type { Permission } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { getRelationship, type RelationshipRow } from "./relationships";

/** A relationship for somebody who wants to do this to it: who may not is refused before it is looked for. */
export async function relationshipFor(
  person: Person | null,
  permission: Permission,
  slug: string,
): Promise<RelationshipRow> {
  authorise(person, permission);
  return getRelationship(slug);
}
