import { NotFound } from "@/lib/data/problems";
import { holdRelationship } from "@/lib/data/relationships/hold-relationship";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { Transaction } from "@/lib/db/client";

/** Subject of the audit rows of a week. */
export function auditSubject(relationship: Pick<RelationshipRow, "slug">, week: string): string {
  return `${relationship.slug}/${week}`;
}

/** Holds back the writers of a relationship until the transaction ends, without marking its readings as changed. */
export async function lockForSummary(tx: Transaction, relationshipId: string): Promise<void> {
  const row = await holdRelationship(tx, { id: relationshipId });
  if (!row || row.archived) throw new NotFound("this relationship");
}
