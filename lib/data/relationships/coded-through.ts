import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { formatDay, formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { BEFORE_TRACKING, codedThroughFields, seenThrough } from "@/lib/codebook/relationship-schema";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { columnOfIso, isoOfColumn } from "@/lib/data/day-column";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { readSeen, refuseStale } from "@/lib/data/stale-form";
import { db, type Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf, sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import { holdRelationship } from "./hold-relationship";
import { keepRelationshipState } from "./relationship-state";

/** Refuses a day that is still to come, at a field: nothing of it can have been coded or searched. */
export async function refuseDayToCome(
  day: string,
  tx: Transaction,
  field = "codedThrough",
  message = "That day is still to come: it can be coded when it is there.",
): Promise<void> {
  if (day > (await databaseClock(tx)).toISOString().slice(0, 10)) refuse(field, message);
}

/**
 * Says up to which day everything is coded; pages open there. `input` holds `codedThrough`, and `forward` for an offer; `seen` is the day
 * that stood there when the form was filled in. Refused where another stands there now.
 */
export async function moveCodedThrough(
  person: Person | null,
  slug: string,
  input: object,
  seen: unknown,
): Promise<Outcome<{ codedThrough: string }>> {
  const { id: actorId } = authorise(person, "coverage.write");
  return outcome(async () => {
    const { codedThrough, forward } = parseInput(codedThroughFields, input);
    const move = { codedThrough, forward, seen: readSeen(seenThrough, seen), actorId };
    await db.$transaction((tx) => setCodedThrough(tx, slug, move));
    return { codedThrough };
  });
}

interface Move {
  codedThrough: string;
  forward: boolean;
  /** The day that stood there when the form was filled in. */
  seen: string;
  actorId: string;
}

/** The same inside a transaction that writes more. */
export async function setCodedThrough(
  tx: Transaction,
  slug: string,
  { codedThrough, forward, seen, actorId }: Move,
): Promise<void> {
  // Locked, so that before and after in the audit log are what truly followed each other.
  await holdRelationship(tx, { slug });
  const select = { id: true, trackedFrom: true, codedThrough: true, archivedAt: true } as const;
  const row = await tx.relationship.findUnique({ where: { slug }, select });
  if (!row) throw new NotFound(`the relationship “${slug}”`);
  if (row.archivedAt) refuse("codedThrough", "This relationship is archived: it is no longer coded.");
  if (codedThrough < isoOfColumn(row.trackedFrom)) refuse("codedThrough", BEFORE_TRACKING);
  const now = isoOfColumn(row.codedThrough);
  // Sent twice, it moves once.
  if (codedThrough === now) return;
  if (now !== seen) {
    const moved = `${await whoMoved(tx, row.id, now)} moved coded through to ${formatDay(now)} meanwhile.`;
    if (forward && codedThrough < now) refuse("codedThrough", `${moved} Nothing was moved back.`);
    const message = `${moved} Nothing was changed: save again if yours is to hold.`;
    refuseStale([{ field: "codedThrough", message }], { seenThrough: now });
  }
  await refuseDayToCome(codedThrough, tx);
  const data = { codedThrough: columnOfIso(codedThrough), dataVersion: { increment: 1 } };
  await tx.relationship.update({ where: { slug }, data });
  await keepRelationshipState(tx, row.id, actorId);
  await askForDrafts(tx, slug, now, codedThrough);
  await writeAudit(tx, {
    actorId,
    action: "relationship.coded-through",
    subject: "relationship",
    subjectId: slug,
    before: { codedThrough: now },
    after: { codedThrough },
  });
}

/** Asks for the drafts of weeks that are coded by now and whose close had found them uncoded; of weeks before the first close, for the newest alone. */
async function askForDrafts(tx: Transaction, slug: string, before: string, after: string): Promise<void> {
  const sunday = sundayOnOrBefore(dayFromIso(after));
  const coded = sundayOnOrBefore(dayFromIso(before));
  if (sunday <= coded) return;
  const newest = isoWeekOf(sunday);
  const closes = await tx.weekClose.findMany({
    where: { week: { gt: isoWeekOf(coded) } },
    select: { week: true },
    orderBy: { week: "asc" },
  });
  const passed = closes.map(({ week }) => week).filter((week) => week < newest);
  const weeks = closes.some(({ week }) => week >= newest) ? [...passed, newest] : passed;
  await tx.outboxEntry.createMany({
    data: weeks.map((week) => ({ topic: "week", payload: { relationship: slug, week } })),
  });
}

/** Who moved the last coded day to where it stands, and when. `“Edina Editorova (28 Nov 2026, 18:05 UTC)”` */
async function whoMoved(tx: Transaction, relationshipId: string, now: string): Promise<string> {
  const states = await tx.relationshipState.findMany({
    where: { relationshipId },
    orderBy: { number: "asc" },
    select: { codedThrough: true, recordedAt: true, author: { select: { name: true } } },
  });
  const before = states.findLastIndex(({ codedThrough }) => isoOfColumn(codedThrough) !== now);
  const move = states[before + 1];
  const name = move?.author?.name ?? "A data file";
  return move?.recordedAt ? `${isolate(name)} (${formatMoment(move.recordedAt.toISOString())})` : name;
}
