import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";

/** Refuses to decide candidates of a relationship that is archived. */
export function refuseArchived({ archivedAt }: { archivedAt: Date | null }): void {
  if (archivedAt !== null) refuse("", "This relationship is archived: nobody decides its candidates.");
}

/** The same where the relationship is not read yet. */
export async function refuseInArchived(tx: Transaction, relationshipId: string): Promise<void> {
  refuseArchived(
    await tx.relationship.findUniqueOrThrow({ where: { id: relationshipId }, select: { archivedAt: true } }),
  );
}
