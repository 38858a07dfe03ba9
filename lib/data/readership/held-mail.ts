import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { refuseStale } from "@/lib/data/stale-form";
import { db, type Transaction } from "@/lib/db/client";
import { type MailKind, Prisma } from "@/lib/db/generated/client";
import { wakeMail } from "./subscribe";

const LAST_RESTORE = Prisma.sql`(SELECT max("at") FROM "AuditEvent" WHERE "action" = 'backup.restore')`;

/** How many subjects are listed; with these settled the next come. */
export const HELD_SHOWN = 50;

/** Moment from which a letter is held that was due at this one: the database was restored since, so that it may have gone before. */
export function heldIf(due: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${due}::timestamptz < ${LAST_RESTORE} THEN now() END`;
}

/** Letters of one subject that wait for an administrator. */
export interface HeldMail {
  /** Names what is shown: more or fewer letters have another. */
  stamp: string;
  kind: MailKind;
  subject: string;
  letters: number;
}

/** When the database was last restored, and what is held since; null: it never was. */
export async function listHeld(
  person: Person | null,
): Promise<{ restoredAt: Date; held: HeldMail[] } | null> {
  authorise(person, "people.manage");
  const [restore] = await db.$queryRaw<{ at: Date | null }[]>`SELECT ${LAST_RESTORE} AS at`;
  if (!restore?.at) return null;
  return { restoredAt: restore.at, held: await heldMail(db) };
}

async function heldMail(client: Transaction): Promise<HeldMail[]> {
  const rows = await client.$queryRaw<Omit<HeldMail, "stamp">[]>`
    SELECT "kind"::text AS kind, "subject", count(*)::int AS letters FROM "MailDelivery"
    WHERE "state" = 'QUEUED' AND "heldAt" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${HELD_SHOWN}`;
  return rows.map((row) => ({ ...row, stamp: `${row.kind} ${row.letters} ${row.subject}` }));
}

/** Lets letters go that are held since a restore: those of the stamp that the page showed. */
export const releaseHeld = (person: Person | null, stamp: string) =>
  settleHeld(person, stamp, "mail.release");

/** Drops letters that are held since a restore: they are never sent. */
export const dropHeld = (person: Person | null, stamp: string) => settleHeld(person, stamp, "mail.drop");

/** What a page showed, where it is so still; where others of the same subject are held by now, the form comes back over them. */
async function asShown(tx: Transaction, stamp: string): Promise<HeldMail> {
  const held = await heldMail(tx);
  const shown = held.find((one) => one.stamp === stamp);
  if (shown) return shown;
  const [, kind, subject] = /^(\w+) \d+ (.*)$/s.exec(stamp) ?? [];
  const now = held.find((one) => one.kind === kind && one.subject === subject);
  if (!now) return refuse("", "These letters are held no more: load the page again to see what is.");
  const letters = now.letters === 1 ? "1 is" : `${now.letters} are`;
  const message = `Others are held by now than the page showed: ${letters}. Nothing was done; press again if it is right for them.`;
  return refuseStale([{ field: "", message }], { which: now.stamp });
}

async function settleHeld(
  person: Person | null,
  stamp: string,
  action: "mail.release" | "mail.drop",
): Promise<Outcome<{ letters: number }>> {
  const { id: actorId } = authorise(person, "people.manage");
  return outcome(() =>
    db.$transaction(async (tx) => {
      const { kind, subject, letters } = await asShown(tx, stamp);
      const at = new Date();
      const dropped = "Not sent: it was held since a restore, and dropped.";
      const { count } = await tx.mailDelivery.updateMany({
        where: { state: "QUEUED", heldAt: { not: null }, kind, subject },
        data:
          action === "mail.release"
            ? { heldAt: null, nextTryAt: at }
            : { state: "DROPPED", settledAt: at, answer: dropped },
      });
      if (count !== letters) refuse("", "Others were held or settled at this moment: load the page again.");
      if (action === "mail.release") await wakeMail(tx);
      const after = { subject, letters };
      await writeAudit(tx, { actorId, action, subject: "mail", subjectId: kind, after });
      return { letters };
    }),
  );
}
