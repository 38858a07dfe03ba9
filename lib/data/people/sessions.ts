import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";

export interface SessionRow {
  id: string;
  startedAt: Date;
  endsAt: Date;
  address: string | null;
  browser: string | null;
}

// More than any person opens in two weeks; the newest matter.
const SHOWN = 100;

/** The asker’s own sessions that still run, newest first. */
export async function listSessions(person: Person | null): Promise<SessionRow[]> {
  const { id } = authorise(person, "account.own");
  const found = await db.session.findMany({
    where: { userId: id, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  return found.map((row) => ({
    id: row.id,
    startedAt: row.createdAt,
    endsAt: row.expiresAt,
    address: row.ipAddress || null,
    browser: row.userAgent || null,
  }));
}

/** Ends one of the asker’s own sessions. Somebody else’s does not exist for them. */
export async function endSession(person: Person | null, sessionId: string): Promise<void> {
  const { id } = authorise(person, "account.own");
  recordId(sessionId, "this session");
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: id } });
    if (count === 0) throw new NotFound("this session");
    await writeAudit(tx, { actorId: id, action: "session.end", subject: "session", subjectId: sessionId });
  });
}

/** Ends every session of the asker but the one they are using. */
export async function endOtherSessions(person: Person | null, keptId: string): Promise<number> {
  const { id } = authorise(person, "account.own");
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: id, id: { not: keptId } } });
    if (count > 0) {
      const after = { ended: count };
      await writeAudit(tx, {
        actorId: id,
        action: "session.end-others",
        subject: "person",
        subjectId: id,
        after,
      });
    }
    return count;
  });
}

/** An administrator signs somebody out everywhere. */
export async function endSessionsOf(person: Person | null, userId: string): Promise<number> {
  const { id: actorId } = authorise(person, "people.manage");
  recordId(userId, "this person");
  return db.$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!known) throw new NotFound("this person");
    const { count } = await tx.session.deleteMany({ where: { userId } });
    const after = { ended: count };
    await writeAudit(tx, { actorId, action: "session.end-all", subject: "person", subjectId: userId, after });
    return count;
  });
}
