import { writeAudit } from "@/lib/data/audit";
import { db } from "@/lib/db/client";

/** How long a request stays after its link ran out, before the address of whoever never confirmed is gone. */
const KEPT_MS = 7 * 86_400_000;

/**
 * Forgets requests that ran out a week ago, and takes the address from the letters that asked where nobody of that address reads. That a letter
 * was sent stays in the log. Gives how many letters lost theirs.
 */
export function forgetUnconfirmed(now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.mailRequest.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
    // What a server answered may quote the address. One that still waits, since nothing could be sent for so long, would ask for nothing any more.
    const letters = await tx.$executeRaw`
      UPDATE "MailDelivery" m SET "address" = '',
        "answer" = CASE WHEN m."state" = 'QUEUED' THEN 'Not sent: what it asks about ran out first.' ELSE '' END,
        "settledAt" = CASE WHEN m."state" = 'QUEUED' THEN ${now} ELSE m."settledAt" END,
        "state" = CASE WHEN m."state" = 'QUEUED' THEN 'DROPPED'::"MailState" ELSE m."state" END
      WHERE m."kind" = 'CONFIRMATION' AND m."requestId" IS NULL AND m."address" <> ''
        AND NOT EXISTS (SELECT 1 FROM "Subscriber" s WHERE s."email" = m."address")`;
    if (letters > 0)
      await writeAudit(tx, {
        actorId: null,
        action: "mail.forget",
        subject: "mail",
        subjectId: "never confirmed",
        after: { letters },
      });
    return letters;
  });
}
