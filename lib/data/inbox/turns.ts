import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db, type Transaction } from "@/lib/db/client";
import { noteAct } from "./batches";
import { LEASE_MINUTES } from "./item-limits";
import type { TaskState } from "./item-words";
import { isFree } from "./seen-turn";

/** A document that somebody has before them. */
export interface Taken {
  itemId: string;
  taskId: string;
  version: number;
  /** ISO time until which nobody else is given it. */
  leaseUntil: string;
  /** Who had it and let the time run out; null: nobody. */
  leftBy: string | null;
}

export interface FoundTurn {
  id: string;
  itemId: string;
  state: TaskState;
  coderId: string | null;
  free: boolean;
}

/** Takes a document, or goes on with one’s own. */
export async function takeItem(person: Person | null, itemId: string): Promise<Outcome<Taken>> {
  const { id: me } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(() =>
    db.$transaction(async (tx) => {
      await oneAtATime(tx, me);
      const turns = await lockTurns(tx, itemId);
      const own = turns.find(({ coderId }) => coderId === me);
      if (own && own.state !== "CODING")
        refuse("", "You have finished this document. Open it again to change that.");
      if (own) return lease(tx, me, own, null);
      const free = turns
        .filter((turn) => turn.free)
        .sort((x, y) => Number(x.state !== "TODO") - Number(y.state !== "TODO"))[0];
      if (!free) refuse("", await takenWords(tx, turns[0]));
      const codings = await tx.coding.count({ where: { itemId, coderId: me } });
      if (codings > 0) refuse("", "You have coded from this document before: it is for somebody else now.");
      return lease(tx, me, free, free.coderId);
    }),
  );
}

/**
 * Takes the next free document, the first by priority and age; null: there is none. Of several who ask at once each gets another: a row
 * that somebody is just taking is passed over.
 */
export async function takeNext(
  person: Person | null,
  relationshipSlug: string,
  except: string | null = null,
): Promise<Taken | null> {
  const { id: me } = authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const not = except === null ? null : recordId(except, "the document");
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, me);
    const [turn] = await tx.$queryRaw<FoundTurn[]>`
      SELECT t."id", t."itemId", t."state"::text AS "state", t."coderId", true AS "free"
      FROM "InboxTask" t JOIN "InboxItem" i ON i."id" = t."itemId"
      WHERE i."relationshipId" = ${relationshipId}::uuid AND i."removedAt" IS NULL AND ${isFree("t")}
        AND i."id" IS DISTINCT FROM ${not}::uuid
        AND NOT EXISTS (SELECT 1 FROM "InboxTask" own WHERE own."itemId" = i."id" AND own."coderId" = ${me}::uuid)
        AND NOT EXISTS (SELECT 1 FROM "Coding" mine WHERE mine."itemId" = i."id" AND mine."coderId" = ${me}::uuid)
      ORDER BY i."priority", i."createdAt", i."id", t."state", t."part"
      LIMIT 1
      FOR UPDATE OF t SKIP LOCKED FOR NO KEY UPDATE OF i SKIP LOCKED`;
    return turn ? lease(tx, me, turn, turn.coderId) : null;
  });
}

/** Says that one is still at it. Where somebody else has taken it meanwhile, that is told. */
export async function renewLease(
  person: Person | null,
  itemId: string,
): Promise<Outcome<{ leaseUntil: string }>> {
  const { id: me } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(async () => {
    const [kept] = await db.$queryRaw<{ leaseUntil: Date }[]>`
      UPDATE "InboxTask" SET "leaseUntil" = now() + make_interval(mins => ${LEASE_MINUTES}::int)
      WHERE "itemId" = ${itemId}::uuid AND "coderId" = ${me}::uuid AND "state" = 'CODING' RETURNING "leaseUntil"`;
    if (!kept) refuse("", "This document is no longer with you: its time ran out and somebody else took it.");
    return { leaseUntil: kept.leaseUntil.toISOString() };
  });
}

/** Gives a document back. One that its coder has coded from is finished, not given back. */
export async function releaseItem(person: Person | null, itemId: string): Promise<Outcome<object>> {
  const { id: me } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(() =>
    db.$transaction(async (tx) => {
      const own = (await lockTurns(tx, itemId)).find(({ coderId }) => coderId === me);
      if (own?.state !== "CODING") refuse("", "You do not have this document before you.");
      if (await isCoded(tx, own.id))
        refuse("", "You have coded from this document: finish it, or take your codings back first.");
      await tx.inboxTask.update({
        where: { id: own.id },
        data: { state: "TODO", coderId: null, leaseUntil: null, version: { increment: 1 } },
      });
      await noteAct(tx, me, "inbox.release", {
        itemId,
        before: { state: "CODING" },
        after: { state: "TODO" },
      });
      return {};
    }),
  );
}

/** Whether a turn holds a coding that stands. */
async function isCoded(tx: Transaction, taskId: string): Promise<boolean> {
  const standing = { taskId, withdrawn: false, replacedBy: null };
  return (await tx.coding.count({ where: standing })) > 0;
}

/** One person’s requests come one after the other, so that two at once cannot take both turns of a document. */
export async function oneAtATime(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`inbox ${personId}`}, 0))`;
}

/** The turns of a document that is on the desk, locked, and then the document: whoever locks both does so in this order. */
export async function lockTurns(tx: Transaction, itemId: string): Promise<FoundTurn[]> {
  const turns = await tx.$queryRaw<FoundTurn[]>`
    SELECT t."id", t."itemId", t."state"::text AS "state", t."coderId", ${isFree("t")} AS "free"
    FROM "InboxTask" t WHERE t."itemId" = ${itemId}::uuid ORDER BY t."part" FOR UPDATE`;
  const standing = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "InboxItem" WHERE "id" = ${itemId}::uuid AND "removedAt" IS NULL FOR NO KEY UPDATE`;
  if (turns.length === 0 || standing.length === 0) throw new NotFound("the document");
  return turns;
}

export async function lease(
  tx: Transaction,
  me: string,
  turn: FoundTurn,
  left: string | null,
): Promise<Taken> {
  const [kept] = await tx.$queryRaw<{ version: number; leaseUntil: Date }[]>`
    UPDATE "InboxTask" SET "state" = 'CODING', "coderId" = ${me}::uuid, "reason" = '', "finishedAt" = NULL,
      "leaseUntil" = now() + make_interval(mins => ${LEASE_MINUTES}::int),
      "version" = "version" + CASE WHEN "coderId" = ${me}::uuid AND "state" = 'CODING' THEN 0 ELSE 1 END
    WHERE "id" = ${turn.id}::uuid RETURNING "version", "leaseUntil"`;
  if (!kept) throw new Error("a locked turn is gone");
  const { itemId, state, coderId } = turn;
  if (coderId !== me)
    await noteAct(tx, me, "inbox.take", { itemId, before: { state, coderId }, after: { state: "CODING" } });
  const leftBy = left === null ? null : await nameOf(tx, left);
  return {
    itemId,
    taskId: turn.id,
    version: kept.version,
    leaseUntil: kept.leaseUntil.toISOString(),
    leftBy,
  };
}

async function nameOf(tx: Transaction, id: string): Promise<string> {
  return (await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;
}

async function takenWords(tx: Transaction, turn: FoundTurn | undefined): Promise<string> {
  const who = turn?.coderId ? await nameOf(tx, turn.coderId) : "Somebody else";
  return turn?.state === "CODING" ? `${who} is coding this document.` : `${who} has finished this document.`;
}
