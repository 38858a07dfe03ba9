import { createHash } from "node:crypto";
import { db, type Transaction } from "@/lib/db/client";
import {
  ADDRESS_AND_EMAIL_LIMIT,
  ADDRESS_LIMIT,
  type AttemptLimit,
  CONFIRMATION_LIMIT,
  SESSION_LIMIT,
  SLOWING,
  secondsToWait,
  slowedMs,
} from "./attempt-limit";

const KEPT_MS = 24 * 3_600_000;

interface Try {
  address: string;
  email: string;
}

// Hashed: the table need not tell who tried from where.
function keyOf(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

const pairKey = ({ address, email }: Try) => keyOf("pair", address, email.toLowerCase());
const emailKey = ({ email }: Try) => keyOf("email", email.toLowerCase());

interface Limited {
  key: string;
  limit: AttemptLimit;
}

async function waitFor(tx: Transaction, key: string, limit: AttemptLimit, now: Date): Promise<number> {
  const newest = await tx.signInAttempt.findMany({
    where: { key, at: { gt: new Date(now.getTime() - limit.minutes * 60_000) } },
    select: { at: true },
    orderBy: { at: "desc" },
    take: limit.tries,
  });
  return secondsToWait(
    newest.map((row) => row.at.getTime()),
    limit,
    now.getTime(),
  );
}

/** Gives 0 and counts the try under all keys, else the seconds to wait. */
function take(limited: Limited[], alsoCounted: string[], now: Date): Promise<number> {
  const keys = limited.map(({ key }) => key).sort();
  return db.$transaction(async (tx) => {
    // Tries at once must see one another; always locked in one order, so never against one another.
    for (const key of keys) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    }
    const waits = await Promise.all(limited.map(({ key, limit }) => waitFor(tx, key, limit, now)));
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    const counted = [...keys, ...alsoCounted];
    await tx.signInAttempt.createMany({ data: counted.map((key) => ({ key, at: now })) });
    await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } });
    return 0;
  });
}

/**
 * Counts one try to sign in before its password is looked at. Gives 0 when it may go on, else the
 * seconds to wait; a refused try is not counted, so waiting always helps.
 */
export function takeAttempt(attempt: Try, now: Date): Promise<number> {
  const limited = [
    { key: pairKey(attempt), limit: ADDRESS_AND_EMAIL_LIMIT },
    { key: keyOf("address", attempt.address), limit: ADDRESS_LIMIT },
  ];
  return take(limited, [emailKey(attempt)], now);
}

/**
 * Counts one try of a signed-in session at the password of its own person; the answer is as for `takeAttempt`. Nobody else's tries count, not
 * even those of another session of the person, which may be a stolen one.
 */
export function takeOwnAttempt(sessionId: string, now: Date): Promise<number> {
  return take([{ key: keyOf("session", sessionId), limit: SESSION_LIMIT }], [], now);
}

/**
 * Counts one wish to read by mail; the answer is as for `takeAttempt`. What is counted is the same for an address that reads already and one that
 * does not, and tries to sign in do not count.
 */
export function takeMailAttempt({ address, email }: Try, now: Date): Promise<number> {
  const limited = [
    { key: keyOf("mail pair", address, email.toLowerCase()), limit: ADDRESS_AND_EMAIL_LIMIT },
    { key: keyOf("mail address", address), limit: ADDRESS_LIMIT },
    { key: keyOf("mail email", email.toLowerCase()), limit: CONFIRMATION_LIMIT },
  ];
  return take(limited, [], now);
}

/** How long a try that may go on is to be held back, in milliseconds, because of wrong ones at the same person from other addresses. */
export async function slowingOf(attempt: Try, now: Date): Promise<number> {
  const at = { gt: new Date(now.getTime() - SLOWING.minutes * 60_000) };
  const all = await db.signInAttempt.count({ where: { key: emailKey(attempt), at } });
  const own = await db.signInAttempt.count({ where: { key: pairKey(attempt), at } });
  return slowedMs(all - own);
}

/** After a success the person's own slips from this address no longer count. */
export async function forgetAttempts(attempt: Try): Promise<void> {
  const own = await db.signInAttempt.findMany({ where: { key: pairKey(attempt) }, select: { at: true } });
  // Both rows of a try bear one moment.
  const moments = own.map(({ at }) => at);
  await db.signInAttempt.deleteMany({ where: { key: emailKey(attempt), at: { in: moments } } });
  await db.signInAttempt.deleteMany({ where: { key: pairKey(attempt), at: { in: moments } } });
}
