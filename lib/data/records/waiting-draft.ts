import { randomUUID } from "node:crypto";
import { keepable } from "@/lib/codebook/kept-text";
import { IMPORT_WAITS_DAYS, NAME_MAX } from "@/lib/codebook/limits";
import { databaseClock } from "@/lib/data/database-clock";
import { db, type Transaction } from "@/lib/db/client";

/** A checked file that waits to be loaded. Another file has another id, also of the same administrator. */
export interface WaitingDraft {
  id: string;
  fileName: string;
  /** ISO moment from which on it waits no more. */
  until: string;
  /** Of what table its signals are; null: it is a record file. */
  table: WaitingTable | null;
}

/** Signals of a table, without the relationship that they belong to. */
export interface WaitingTable {
  /** Address of the relationship. */
  of: string;
  /** The data version that it was judged against. */
  version: number;
  /** Rows of the table that an earlier import brought. */
  standing: number;
}

const WAITS_MS = IMPORT_WAITS_DAYS * 86_400_000;

/** The file that waits for this administrator; null: none. Whoever looks takes away what has waited too long. */
export async function findWaiting(userId: string): Promise<WaitingDraft | null> {
  await dropExpired();
  const told = { id: true, fileName: true, createdAt: true } as const;
  const select = { ...told, tableOf: true, tableVersion: true, tableStanding: true } as const;
  const draft = await db.importDraft.findUnique({ where: { userId }, select });
  if (!draft) return null;
  const { id, fileName, createdAt, tableOf: of, tableVersion: version, tableStanding: standing } = draft;
  const until = new Date(createdAt.getTime() + WAITS_MS).toISOString();
  return { id, fileName, until, table: of === null || version === null ? null : { of, version, standing } };
}

/** Keeps a file in place of the one that waited before; gives back its id. */
export async function keepWaiting(
  userId: string,
  fileName: string,
  content: string,
  table: WaitingTable | null = null,
): Promise<string> {
  await dropExpired();
  const draft = {
    id: randomUUID(),
    // Cut, a name may end in half a character.
    fileName: keepable(fileName.slice(0, NAME_MAX)),
    content,
    createdAt: await databaseClock(),
    tableOf: table?.of ?? null,
    tableVersion: table?.version ?? null,
    tableStanding: table?.standing ?? 0,
  };
  await db.importDraft.upsert({ where: { userId }, create: { userId, ...draft }, update: draft });
  return draft.id;
}

export async function contentOf(id: string): Promise<string | null> {
  const draft = await db.importDraft.findUnique({ where: { id }, select: { content: true } });
  return draft?.content ?? null;
}

/** Takes this file away, and no other that has come since. */
export async function dropWaiting(userId: string, id: string, client: Transaction = db): Promise<void> {
  await client.importDraft.deleteMany({ where: { id, userId } });
}

async function dropExpired(): Promise<void> {
  const before = new Date((await databaseClock()).getTime() - WAITS_MS);
  await db.importDraft.deleteMany({ where: { createdAt: { lte: before } } });
}
