import { type Edition, getEdition } from "@/lib/data/publication/editions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EditionKind } from "@/lib/publication/edition-head";
import { mailSubject } from "@/lib/publication/mail/mail-subject";
import type { SubscriptionKind } from "@/lib/publication/mail/subscription-kinds";
import { heldIf } from "./held-mail";
import { holdReaders } from "./hold-readers";
import { mailDomain, mailIsOn } from "./mail-on";
import { WITHDRAWN } from "./withdrawn-mail";

/** Who is written to about an edition: whoever may have read the week hears that it is withdrawn. */
const TOLD: Record<EditionKind, SubscriptionKind[]> = {
  PUBLICATION: ["WEEKLY"],
  CORRECTION: ["CORRECTIONS"],
  WITHDRAWAL: ["WEEKLY", "CORRECTIONS"],
};

/** A correction of a withdrawal: whoever heard that the week is withdrawn hears that it stands again. */
async function putsInForceAgain({ kind, summaryId, number }: Edition): Promise<boolean> {
  if (kind !== "CORRECTION") return false;
  const before = await db.summaryEdition.findUnique({
    where: { summaryId_number: { summaryId, number: number - 1 } },
    select: { kind: true },
  });
  return before?.kind === "WITHDRAWAL";
}

/**
 * Queues the mails of an edition, one for each subscriber who had asked for it when it was published; run again it adds none. A correction goes out
 * where it is material; of a week that was withdrawn since nothing does; what was published before a restore is held. Gives how many were added.
 */
export async function queueEditionMails(editionId: string): Promise<number> {
  if (!mailIsOn()) return 0;
  const edition = await getEdition(editionId);
  if (edition.kind === "CORRECTION" && !edition.material) return 0;
  const kinds = (await putsInForceAgain(edition)) ? TOLD.WITHDRAWAL : TOLD[edition.kind];
  const subject = mailSubject(edition.kind, edition.snapshot.headline);
  const asked = Prisma.sql`s."stoppedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Subscription" w
    WHERE w."subscriberId" = s."id" AND w."kind" = ANY (${kinds}::"SubscriptionKind"[])
      AND (w."relationshipId" = ${edition.relationshipId}::uuid OR w."relationshipId" IS NULL)
      AND w."createdAt" <= ${edition.publishedAt})`;
  return db.$transaction(async (tx) => {
    await holdReaders(tx, asked);
    return tx.$executeRaw`
      INSERT INTO "MailDelivery" ("id", "kind", "subscriberId", "editionId", "about", "address", "subject", "messageId", "heldAt")
      SELECT gen_random_uuid(), 'EDITION', s."id", m."editionId", ${`edition ${editionId}`}, s."email", ${subject},
        gen_random_uuid() || '@' || ${mailDomain()}, ${heldIf(edition.publishedAt)}
      FROM "Subscriber" s, (SELECT ${editionId}::uuid AS "editionId") m
      WHERE ${asked} AND NOT ${WITHDRAWN}
      ON CONFLICT ("subscriberId", "about") DO NOTHING`;
  });
}
