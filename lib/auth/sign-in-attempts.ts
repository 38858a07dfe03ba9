import { createHash } from "node:crypto";
import { db, type Transaction } from "@/lib/db/client";
import {
  ADDRESS_AND_EMAIL_LIMIT,
  ADDRESS_LIMIT,
  type AttemptLimit,
  EMAIL_LIMIT,
  secondsToWait,
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

function countedKeys(attempt: Try): { key: string; limit: AttemptLimit }[] {
  return [
    { key: pairKey(attempt), limit: ADDRESS_AND_EMAIL_LIMIT },
    { key: keyOf("address", attempt.address), limit: ADDRESS_LIMIT },
    { key: keyOf("email", attempt.email.toLowerCase()), limit: EMAIL_LIMIT },
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
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

/**
 * Counts one try to sign in before its password is looked at. Gives 0 when it may go on, else the
 * seconds to wait; a refused try is not counted, so waiting always helps.
 */
export function takeAttempt(attempt: Try, now: Date): Promise<number> {
  const counted = countedKeys(attempt);
  return db.$transaction(async (tx) => {
    // Tries at once must see one another; always locked in one order, so never against one another.
    for (const { key } of counted) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    }
    const waits = await Promise.all(counted.map(({ key, limit }) => waitFor(tx, key, limit, now)));
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    await tx.signInAttempt.createMany({ data: counted.map(({ key }) => ({ key, at: now })) });
    await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } });
    return 0;
  });
}

/** After a success the person's own slips from this address no longer count. */
export async function forgetAttempts(attempt: Try): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { key: pairKey(attempt) } });
}
