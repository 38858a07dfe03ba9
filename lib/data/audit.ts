import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

export interface AuditEntry {
  /** null: the machine itself, or somebody not signed in. */
  actorId: string | null;
  /** “signal.edit”, “person.disable” … */
  action: string;
  /** “signal”, “person” … */
  subject: string;
  subjectId: string;
  before?: Prisma.InputJsonValue | null;
  after?: Prisma.InputJsonValue | null;
}

/** Notes who did what, in the transaction that does it: no write without its row, no row without its write. */
export async function writeAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: entry.actorId,
      action: entry.action,
      subject: entry.subject,
      subjectId: entry.subjectId,
      before: entry.before ?? undefined,
      after: entry.after ?? undefined,
    },
  });
}
