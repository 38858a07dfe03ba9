import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { lastClosed } from "@/lib/data/jobs/week-close";
import { closeTimeOf, getSettings } from "@/lib/data/settings";
import { db, type Transaction } from "@/lib/db/client";
import { shiftWeek } from "@/lib/engine/calendar/iso-week";

/** Any number will do, as long as every version of the product uses the same. */
const CLOSE_LOCK = 7_221_507;

/**
 * Closes what is due: asks for the draft of every week that ended since the last close, of each relationship that is not archived. Asked and noted in one transaction, so that each week is closed once, by
 * whichever server comes first, and what was due while none ran is made up for. The very first look notes the week before it and asks for nothing. Gives back the weeks.
 */
export async function closeDueWeeks(at?: Date): Promise<string[]> {
  const due = lastClosed(at ?? (await databaseClock()), closeTimeOf(await getSettings()));
  const last = await db.weekClose.findFirst({ orderBy: { week: "desc" } });
  if (last && last.week >= due) return [];
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLOSE_LOCK}::bigint)`;
    const newest = await tx.weekClose.findFirst({ orderBy: { week: "desc" } });
    if (newest === null) {
      await tx.weekClose.create({ data: { week: due } });
      return [];
    }
    const weeks: string[] = [];
    for (let week = shiftWeek(newest.week, 1); week <= due; week = shiftWeek(week, 1)) weeks.push(week);
    for (const week of weeks) await close(tx, week);
    return weeks;
  });
}

async function close(tx: Transaction, week: string): Promise<void> {
  const relationships = await tx.relationship.findMany({
    where: { archivedAt: null },
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  await tx.weekClose.create({ data: { week } });
  await tx.outboxEntry.createMany({
    data: relationships.map(({ slug }) => ({ topic: "week", payload: { relationship: slug, week } })),
  });
  await writeAudit(tx, {
    actorId: null,
    action: "week.close",
    subject: "week",
    subjectId: week,
    after: { relationships: relationships.map(({ slug }) => slug) },
  });
}
