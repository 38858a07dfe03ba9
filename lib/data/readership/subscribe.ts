import { randomUUID } from "node:crypto";
import { waitInWords } from "@/lib/auth/attempt-limit";
import { mailToken, readMailToken } from "@/lib/auth/mail-token";
import { takeMailAttempt } from "@/lib/auth/sign-in-attempts";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { listName, type MailList } from "@/lib/publication/mail/mail-list";
import { wantWords } from "@/lib/publication/mail/subscription-kinds";
import { mailDomain, mailIsOn } from "./mail-on";
import { addWants, emailField, namesOf, readWants, wantList } from "./wanted";

const DAY_MS = 86_400_000;
/** How long a link that confirms works. */
const OPEN_MS = 3 * DAY_MS;
/** A link that is signed for a request is made once. */
const ONE_TURN = 1;

/**
 * Asks an address to confirm that it wants mail. The answer and what is done are the same whether the address reads already or not, and nothing of
 * what somebody gets changes before they have confirmed. `from` is the network address that asks.
 */
export async function askSubscription(
  input: unknown,
  from: string,
  now = new Date(),
): Promise<Outcome<object>> {
  return outcome(async () => {
    if (!mailIsOn()) refuse("", "This site sends no mail.");
    const { email } = parseInput(emailField, input);
    const wants = await readWants(input);
    const wait = await takeMailAttempt({ address: from, email }, now);
    if (wait > 0) refuse("email", `Too many requests. Try again in ${waitInWords(wait)}.`);
    await db.$transaction(async (tx) => {
      const { id } = await tx.mailRequest.create({
        data: {
          email,
          wants: wants.map((want) => ({ ...want })),
          expiresAt: new Date(now.getTime() + OPEN_MS),
        },
        select: { id: true },
      });
      await tx.mailDelivery.create({
        data: {
          kind: "CONFIRMATION",
          requestId: id,
          about: `confirmation ${id}`,
          address: email,
          subject: "Confirm that you want mail from us",
          messageId: `${randomUUID()}@${mailDomain()}`,
          // Somebody waits for it, so that it goes before the letters of a list that are under way.
          nextTryAt: new Date(now.getTime() - DAY_MS),
        },
      });
      await wakeMail(tx);
    });
    return {};
  });
}

/** Tells the jobs, once this transaction is committed, that mail is waiting. */
export async function wakeMail(tx: Transaction): Promise<void> {
  await tx.outboxEntry.create({ data: { topic: "mail", payload: {} } });
}

async function requestOf(token: string) {
  const read = readMailToken(token);
  if (!read?.signed("confirm", ONE_TURN)) return null;
  return db.mailRequest.findUnique({ where: { id: read.id } });
}

/** What a link that confirms is for, or null when it does not work: run out and unknown look alike. */
export async function findRequest(
  token: string,
  now = new Date(),
): Promise<{ email: string; wants: string[]; used: boolean } | null> {
  const found = await requestOf(token);
  if (!found || found.expiresAt <= now) return null;
  const wants = wantList.parse(found.wants);
  const names = await namesOf(wants);
  return {
    email: found.email,
    used: found.usedAt !== null,
    wants: wants.map(({ kind, weeks, relationship }) =>
      wantWords(kind, weeks, relationship === null ? null : (names.get(relationship) ?? "")),
    ),
  };
}

/** The link in the letter is followed and its button pressed: from now on mail is sent. Pressed again it changes nothing. Gives the way to manage it. */
export function confirmSubscription(token: string, now = new Date()): Promise<Outcome<{ path: string }>> {
  return outcome(async () => {
    const request = await requestOf(token);
    if (!request || request.expiresAt <= now) return deadLink();
    const { id, email } = request;
    return db.$transaction(async (tx) => {
      const { count } = await tx.mailRequest.updateMany({
        where: { id, usedAt: null },
        data: { usedAt: now },
      });
      if (count === 1) await startReading(tx, email, wantList.parse(request.wants), now);
      const subscriber = await tx.subscriber.findUnique({ where: { email } });
      return subscriber ? { path: managePath(subscriber) } : deadLink();
    });
  });
}

async function startReading(
  tx: Transaction,
  email: string,
  wants: ReturnType<typeof wantList.parse>,
  now: Date,
): Promise<void> {
  await tx.subscriber.createMany({ data: [{ email, confirmedAt: now }], skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM "Subscriber" WHERE "email" = ${email} FOR UPDATE`;
  const { id, stoppedAt } = await tx.subscriber.findUniqueOrThrow({ where: { email } });
  // Who left and comes back gets what they ask for now, not what they had.
  if (stoppedAt !== null) await tx.subscription.deleteMany({ where: { subscriberId: id } });
  await tx.subscriber.update({ where: { id }, data: { confirmedAt: now, stoppedAt: null, stoppedBy: null } });
  await addWants(tx, id, wants);
  await writeAudit(tx, {
    actorId: null,
    action: "subscriber.confirm",
    subject: "subscriber",
    subjectId: id,
    after: { wants: wants.map((want) => ({ ...want })) },
  });
}

export function deadLink(): never {
  return refuse("", "This link does not work any more. Ask for a new one.");
}

export const confirmPath = (requestId: string) =>
  `/mail/confirm/${mailToken("confirm", requestId, ONE_TURN)}`;
export const managePath = ({ id, linkTurn }: { id: string; linkTurn: number }) =>
  `/mail/manage/${mailToken("manage", id, linkTurn)}`;
/** Where a mail program sends its one click, and where a person is shown a button. Without a list it ends every letter. */
export const unsubscribePath = (
  { id, linkTurn }: { id: string; linkTurn: number },
  list: MailList | null = null,
) => `/mail/unsubscribe/${mailToken("unsubscribe", id, linkTurn)}${list ? `?list=${listName(list)}` : ""}`;
