import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { plainLine } from "@/lib/publication/mail/mail-subject";
import type { NoteContent } from "@/lib/publication/mail/note-letter";
import type { AlertKind } from "@/lib/publication/mail/subscription-kinds";
import { heldIf } from "./held-mail";
import { holdReaders } from "./hold-readers";
import { mailDomain } from "./mail-on";
import { wakeMail } from "./subscribe";

/** A note to all who asked for it. */
export interface Note {
  kind: AlertKind | "DIGEST";
  /** What it is of; a subscriber gets one of each. */
  about: string;
  /** Of whose relationship; null: of none in particular. */
  relationshipId: string | null;
  /** Of UNSEARCHED: told to who asked to hear after so many weeks or fewer. */
  weeks: number | null;
  /** Only to who had asked by then. */
  askedBy: Date;
  /** From when on it may have been sent: held where the database was restored since. */
  due: Date;
  content: NoteContent;
}

/** Queues a note, one mail for each subscriber who asked for it; queued again it adds none. Gives how many were added. */
export async function queueNote(tx: Transaction, note: Note): Promise<number> {
  const { kind, about, relationshipId, weeks, askedBy, due, content } = note;
  const asked = Prisma.sql`s."stoppedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Subscription" w
    WHERE w."subscriberId" = s."id" AND w."kind" = ${kind}::"SubscriptionKind" AND w."createdAt" <= ${askedBy}
      AND (w."relationshipId" = ${relationshipId}::uuid OR w."relationshipId" IS NULL)
      AND (w."weeks" IS NULL OR w."weeks" <= ${weeks ?? 0}))`;
  await holdReaders(tx, asked);
  const added = await tx.$executeRaw`
    INSERT INTO "MailDelivery" ("id", "kind", "subscriberId", "about", "address", "content", "subject", "messageId", "heldAt")
    SELECT gen_random_uuid(), ${kind === "DIGEST" ? "DIGEST" : "ALERT"}::"MailKind", s."id", ${about}, s."email",
      ${JSON.stringify(content)}::jsonb, ${plainLine(content.title)}, gen_random_uuid() || '@' || ${mailDomain()}, ${heldIf(due)}
    FROM "Subscriber" s WHERE ${asked}
    ON CONFLICT ("subscriberId", "about") DO NOTHING`;
  if (added > 0) await wakeMail(tx);
  return added;
}
