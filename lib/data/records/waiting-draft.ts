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
}

const WAITS_MS = IMPORT_WAITS_DAYS * 86_400_000;

/** The file that waits for this administrator; null: none. Whoever looks takes away what has waited too long. */
export async function findWaiting(userId: string): Promise<WaitingDraft | null> {
  await dropExpired();
  const select = { id: true, fileName: true, createdAt: true } as const;
  const draft = await db.importDraft.findUnique({ where: { userId }, select });
  if (!draft) return null;
  const { id, fileName, createdAt } = draft;
  return { id, fileName, until: new Date(createdAt.getTime() + WAITS_MS).toISOString() };
}

/** Keeps a file in place of the one that waited before; gives back its id. */
export async function keepWaiting(userId: string, fileName: string, content: string): Promise<string> {
  await dropExpired();
  const draft = {
    id: randomUUID(),
    // Cut, a name may end in half a character.
    fileName: keepable(fileName.slice(0, NAME_MAX)),
    content,
    createdAt: await databaseClock(),
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
