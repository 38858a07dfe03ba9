import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { secondTurnOf } from "@/lib/data/coding/second-turn";
import { databaseClock } from "@/lib/data/database-clock";
import { columnOrNull } from "@/lib/data/day-column";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ReadDocument } from "@/lib/evidence/documents/document";
import { noteBatch } from "./batches";
import { digest } from "./content-key";
import { type Row, rowsOf } from "./item-rows";
import { KIND_OF } from "./item-words";
import { keepFile } from "./kept-files";

/** A file that documents were read from, as it came. */
export interface SentFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface AddedItem {
  id: string;
  title: string;
}

export interface AddedDocuments {
  /** By which it can be taken back; null: nothing is new. */
  batch: string | null;
  added: AddedItem[];
  /** They had been removed and are on the desk again. */
  back: AddedItem[];
  /** They were on the desk before, or stand twice among what came. */
  there: AddedItem[];
}

const ADDING_TIMEOUT = 120_000;

/** Puts documents on the desk, all or none; the same document twice is one. */
export async function addDocuments(
  person: Person | null,
  relationshipSlug: string,
  documents: readonly ReadDocument[],
  file: SentFile | null,
  priority: number,
): Promise<Outcome<AddedDocuments>> {
  const { id: actorId } = authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  return outcome(() => {
    if (!Number.isInteger(priority) || priority < 1 || priority > 5)
      refuse("priority", "Choose a priority from 1 to 5.");
    const rows = rowsOf(documents, file === null ? null : digest(file.bytes));
    if (rows.length === 0) refuse("", "There is neither text nor an address to keep.");
    return db.$transaction((tx) => write(tx, { actorId, relationshipId, file, priority }, rows), {
      timeout: ADDING_TIMEOUT,
    });
  });
}

interface Place {
  actorId: string;
  relationshipId: string;
  file: SentFile | null;
  priority: number;
}

async function write(tx: Transaction, place: Place, rows: readonly Row[]): Promise<AddedDocuments> {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(row.contentKey)) first.set(row.contentKey, row);
  const unique = [...first.values()];
  const { relationshipId, priority, actorId } = place;
  const files = await keepFiles(tx, place.file, unique);
  const at = await databaseClock(tx);
  await tx.inboxItem.createMany({
    data: unique.map(({ id, contentKey: key, document }, position) => ({
      id,
      relationshipId,
      kind: KIND_OF[document.kind],
      title: document.title,
      publisher: document.publisher,
      address: document.address,
      published: columnOrNull(document.published),
      language: document.language,
      rightToLeft: document.rightToLeft,
      priority,
      warnings: document.warnings.map(({ code, message }) => ({ code, message })),
      contentKey: key,
      fileId: files[position],
      addedById: actorId,
      // What came as one keeps its order.
      createdAt: new Date(at.getTime() + position),
    })),
    skipDuplicates: true,
  });
  const standing = await tx.inboxItem.findMany({
    where: { relationshipId, contentKey: { in: [...first.keys()] } },
    select: { id: true, title: true, contentKey: true, removedAt: true },
  });
  const known = new Map(standing.map((item) => [item.contentKey, item]));
  const added = unique.filter(({ id, contentKey: key }) => known.get(key)?.id === id);
  const others = rows.filter((row) => !added.includes(row)).flatMap((row) => known.get(row.contentKey) ?? []);
  const back = [...new Set(others.filter(({ removedAt }) => removedAt !== null))];
  await tx.inboxItem.updateMany({
    where: { id: { in: back.map(({ id }) => id) } },
    data: { removedAt: null },
  });
  await writeTexts(tx, actorId, added);
  await secondTurnOf(
    tx,
    relationshipId,
    added.map(({ id }) => id),
  );
  const batch = await noteBatch(tx, actorId, "inbox.add", [
    ...added.map(({ id, document }) => ({
      itemId: id,
      before: null,
      after: { title: document.title, priority },
    })),
    ...back.map(({ id }) => ({ itemId: id, before: { removed: true }, after: { removed: false } })),
  ]);
  const named = ({ id, title }: AddedItem) => ({ id, title });
  return {
    batch,
    added: added.map(({ id, document: { title } }) => ({ id, title })),
    back: back.map(named),
    there: others.filter((item) => !back.includes(item)).map(named),
  };
}

/** The id of the file that each document was read from; what came within a mail is a file of its own. */
async function keepFiles(
  tx: Transaction,
  file: SentFile | null,
  rows: readonly Row[],
): Promise<(string | null)[]> {
  const kept = new Map<SentFile, string>();
  const ids: (string | null)[] = [];
  for (const { document } of rows) {
    const own = document.file ?? file;
    if (own && !kept.has(own)) kept.set(own, await keepFile(tx, own));
    ids.push(own ? (kept.get(own) ?? null) : null);
  }
  return ids;
}

/** The text of each new document, and a turn at it. */
async function writeTexts(tx: Transaction, authorId: string, added: readonly Row[]): Promise<void> {
  await tx.inboxText.createMany({
    data: added.map(({ id, document: { text, pages } }) => ({
      itemId: id,
      number: 1,
      text,
      pages: pages === null ? Prisma.DbNull : pages.map(({ from, to }) => ({ from, to })),
      authorId,
    })),
  });
  await tx.inboxTask.createMany({ data: added.map(({ id }) => ({ itemId: id, part: 1 })) });
}
