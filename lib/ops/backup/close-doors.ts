import type pg from "pg";

/** What a restore ended, so that nobody comes in by what was open when the backup was taken. */
export interface ClosedDoors {
  sessions: number;
  links: number;
  /** Letters that were being sent: they are listed as uncertain and not sent again. */
  mails: number;
  /** Letters that waited: whether they were sent after the backup was taken is not known, so an administrator releases or drops them. */
  held: number;
}

/**
 * Ends every session and every link of a restored database. Whoever signed out, was disabled or used a link up after the backup was taken would be let in by it
 * again. Letters that waited are held. Leaves a row in the audit log.
 */
export async function closeDoors(client: pg.Client, takenAt: string): Promise<ClosedDoors> {
  const sessions = await client.query(`DELETE FROM "Session"`);
  await client.query(`DELETE FROM "Verification"`);
  const links = await client.query(
    `UPDATE "AccessLink" SET "revokedAt" = now() WHERE "usedAt" IS NULL AND "revokedAt" IS NULL`,
  );
  const mails = await client.query(
    `UPDATE "MailDelivery" SET state = 'UNCERTAIN', "settledAt" = now(),
       answer = 'The database was restored from a backup that was taken while this was sent. It may have arrived, so it is not sent again.'
     WHERE state = 'SENDING'`,
  );
  const held = await client.query(
    `UPDATE "MailDelivery" SET "heldAt" = coalesce("heldAt", now()) WHERE state = 'QUEUED'`,
  );
  const closed = {
    sessions: sessions.rowCount ?? 0,
    links: links.rowCount ?? 0,
    mails: mails.rowCount ?? 0,
    held: held.rowCount ?? 0,
  };
  await client.query(
    `INSERT INTO "AuditEvent" (id, action, subject, "subjectId", after) VALUES (gen_random_uuid(), 'backup.restore', 'database', '', $1)`,
    [JSON.stringify({ takenAt, ...closed })],
  );
  return closed;
}
