import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { holdRelationship } from "./hold-relationship";

/** Whether a signal of a relationship counts only once a second person has approved it. What counts already goes on counting. */
export async function setFourEyes(
  person: Person | null,
  slug: string,
  fourEyes: boolean,
): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "relationship.manage");
  return outcome(async () => {
    await db.$transaction(async (tx) => {
      await holdRelationship(tx, { slug });
      const before = await tx.relationship.findUnique({ where: { slug }, select: { fourEyes: true } });
      if (!before) throw new NotFound(`the relationship “${slug}”`);
      if (before.fourEyes === fourEyes) return;
      await tx.relationship.update({ where: { slug }, data: { fourEyes } });
      const entry = { actorId, action: "relationship.four-eyes", subject: "relationship", subjectId: slug };
      await writeAudit(tx, { ...entry, before, after: { fourEyes } });
    });
    return {};
  });
}

/** Whether that rule holds for a relationship. */
export async function hasFourEyes(person: Person | null, slug: string): Promise<boolean> {
  authorise(person, "relationship.manage");
  const found = await db.relationship.findUnique({ where: { slug }, select: { fourEyes: true } });
  return found?.fourEyes ?? false;
}

/** How many signals of a relationship wait for a second person. */
export function countWaiting(relationshipId: string): Promise<number> {
  return db.signal.count({ where: { relationshipId, provisional: true, voided: false } });
}
