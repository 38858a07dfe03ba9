import { linkSecretMark } from "@/lib/auth/mail-token";
import { db } from "@/lib/db/client";
import { type MailKind, Prisma } from "@/lib/db/generated/client";
import { dropWithdrawn, WITHDRAWN } from "./withdrawn-mail";

const MINUTE_MS = 60_000;
/** No mail is at a server for longer than this: one that still looks so belonged to a process that is gone. */
export const LOST_MS = 20 * MINUTE_MS;
/** How long a mail waits after each temporary refusal; after the last it counts as refused. */
export const RETRY_MINUTES = [5, 15, 60, 240, 720] as const;
/** How long it is tried where the server cannot be reached at all. */
const TRIED_MS = 3 * 86_400_000;

/** Of a letter `m`: nobody is left to write to. What is of a list goes to its subscriber alone, who can leave it. */
const FORGOTTEN = Prisma.sql`(m."address" = '' OR m."subscriberId" IS NULL AND m."kind" IN ('EDITION', 'ALERT', 'DIGEST'))`;
const STOPPED = Prisma.sql`EXISTS (SELECT 1 FROM "Subscriber" s WHERE s."id" = m."subscriberId" AND s."stoppedAt" IS NOT NULL)`;

/** A mail that this process, and no other, is about to hand over. */
export interface ClaimedMail {
  id: string;
  kind: MailKind;
  subscriberId: string | null;
  /** Of its subscriber, for the links in it. */
  linkTurn: number | null;
  requestId: string | null;
  editionId: string | null;
  address: string;
  subject: string;
  messageId: string;
  content: unknown;
  attempts: number;
  createdAt: Date;
}

/** What became of a mail. `later`: not taken for now, by the word of the server or because it could not be reached. */
export interface MailFate {
  mail: Pick<ClaimedMail, "id" | "attempts" | "createdAt">;
  state: "SENT" | "REFUSED" | "UNCERTAIN" | "LATER" | "UNREACHED";
  answer: string;
}

/**
 * Takes up mails that are due and marks them as being sent, before a byte of them leaves. Two processes never take the same; whoever stopped
 * mail or was forgotten since is left out, and so is what was withdrawn or is held.
 */
export function claimMails(most: number, now: Date, only?: readonly string[]): Promise<ClaimedMail[]> {
  const ids = only ?? null;
  return db.$queryRaw<ClaimedMail[]>`
    UPDATE "MailDelivery" m SET "state" = 'SENDING', "claimedAt" = ${now}, "attempts" = m."attempts" + 1,
      "linkSecret" = ${linkSecretMark()}
    WHERE m."id" IN (
      SELECT m."id" FROM "MailDelivery" m
      WHERE m."state" = 'QUEUED' AND m."heldAt" IS NULL AND m."nextTryAt" <= ${now} AND (${ids}::uuid[] IS NULL OR m."id" = ANY (${ids}::uuid[]))
        AND NOT ${FORGOTTEN} AND NOT ${STOPPED} AND NOT ${WITHDRAWN}
      ORDER BY m."nextTryAt" LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING m."id", m."kind", m."subscriberId", (SELECT "linkTurn" FROM "Subscriber" WHERE "id" = m."subscriberId") AS "linkTurn",
      m."requestId", m."editionId", m."address", m."subject", m."messageId", m."content", m."attempts", m."createdAt"`;
}

/** What an answer of a server begins with: “550 5.1.1”. What follows may quote the address. */
const STATUS = "^[245][0-9]{2}(?:[ -][245]\\.[0-9]{1,3}\\.[0-9]{1,3})?";

/** Notes what became of mails; where the address was forgotten meanwhile, no more than the status. */
export async function settleMails(fates: readonly MailFate[], now: Date): Promise<void> {
  const rows = fates.map((fate) => ({
    id: fate.mail.id,
    answer: fate.answer.slice(0, 500),
    ...nextOf(fate, now),
  }));
  await db.$executeRaw`
    UPDATE "MailDelivery" m SET "state" = f."state"::"MailState", "attempts" = f."attempts",
      "nextTryAt" = f."next"::timestamptz, "settledAt" = ${now},
      "answer" = CASE WHEN m."address" = '' THEN coalesce(substring(f."answer" FROM ${STATUS}), '') ELSE f."answer" END
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ state }) => state)}::text[],
      ${rows.map(({ answer }) => answer)}::text[], ${rows.map(({ attempts }) => attempts)}::int[],
      ${rows.map(({ next }) => next.toISOString())}::text[]) AS f("id", "state", "answer", "attempts", "next")
    WHERE m."id" = f."id" AND m."state" = 'SENDING'`;
}

function nextOf({ mail, state }: MailFate, now: Date) {
  const settled = (final: string) => ({ state: final, attempts: mail.attempts, next: now });
  if (state !== "LATER" && state !== "UNREACHED") return settled(state);
  if (now.getTime() - mail.createdAt.getTime() > TRIED_MS) return settled("REFUSED");
  // A server that is away says nothing about this mail, so the try is not counted.
  const attempts = state === "LATER" ? mail.attempts : mail.attempts - 1;
  const minutes = state === "LATER" ? RETRY_MINUTES[mail.attempts - 1] : RETRY_MINUTES[0];
  if (minutes === undefined) return settled("REFUSED");
  return { state: "QUEUED", attempts, next: new Date(now.getTime() + minutes * MINUTE_MS) };
}

/**
 * What was being sent when its process ended may have arrived or not: it is listed as uncertain and never sent again. What
 * nobody is to get any more is taken back. Gives how many became uncertain.
 */
export async function tidyMails(now: Date): Promise<number> {
  const { count } = await db.mailDelivery.updateMany({
    where: { state: "SENDING", claimedAt: { lt: new Date(now.getTime() - LOST_MS) } },
    data: {
      state: "UNCERTAIN",
      settledAt: now,
      answer: "The process that was sending it ended. It may have arrived, so it is not sent again.",
    },
  });
  await dropQueued(STOPPED, "Not sent: mail to this reader was stopped first.", now);
  await dropQueued(FORGOTTEN, "Not sent: its address was forgotten first.", now);
  await dropWithdrawn(db, now);
  return count;
}

async function dropQueued(which: Prisma.Sql, answer: string, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE "MailDelivery" m SET "state" = 'DROPPED', "settledAt" = ${now}, "answer" = ${answer}
    WHERE m."state" = 'QUEUED' AND ${which}`;
}
