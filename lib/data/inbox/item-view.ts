import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoOrNull } from "@/lib/data/day-column";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import type { PageSpan } from "@/lib/evidence/documents/document";
import type { ItemKind, TaskState } from "./item-words";
import { seenTurns } from "./seen-turn";

export const pagesShape = z.array(z.object({ from: z.number(), to: z.number() })).nullable();
export const warningsShape = z.array(z.object({ code: z.string(), message: z.string() })).catch([]);

/** The one turn of a document that a person is shown. */
export interface SeenTask {
  id: string;
  /** TODO: it is free, whoever had it before. */
  state: TaskState;
  mine: boolean;
  /** Name of who has or finished it; null: it is free. */
  coder: string | null;
  reason: string;
  /** ISO times. */
  leaseUntil: string | null;
  /** One’s own time is over: somebody else may take it. */
  ranOut: boolean;
  finishedAt: string | null;
  version: number;
}

/** A document as whoever codes from it sees it. */
export interface ItemView {
  id: string;
  relationship: { id: string; slug: string; name: string };
  kind: ItemKind;
  title: string;
  publisher: string;
  address: string | null;
  /** ISO day. */
  published: string | null;
  language: string;
  rightToLeft: boolean;
  priority: number;
  /** As they were when it came. */
  warnings: z.output<typeof warningsShape>;
  version: number;
  removed: boolean;
  addedAt: string;
  /** Empty: an address whose page is not on the desk, or a file without letters. */
  text: string;
  /** Number of this text, from 1. */
  textNumber: number;
  pages: PageSpan[] | null;
  file: { name: string; mediaType: string; size: number } | null;
  task: SeenTask;
}

/** A document with its newest text; null: there is none of this id. */
export async function findItem(person: Person | null, itemId: string): Promise<ItemView | null> {
  const { id: me } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  const [item, task] = await Promise.all([
    db.inboxItem.findUnique({
      where: { id: itemId },
      include: {
        relationship: { select: { id: true, slug: true, name: true } },
        file: { select: { name: true, mediaType: true, size: true } },
        texts: { orderBy: { number: "desc" }, take: 1 },
      },
    }),
    seenTask(me, itemId),
  ]);
  const [text] = item?.texts ?? [];
  if (!item || !text || !task) return null;
  return {
    id: item.id,
    relationship: item.relationship,
    kind: item.kind,
    title: item.title,
    publisher: item.publisher,
    address: item.address,
    published: isoOrNull(item.published),
    language: item.language,
    rightToLeft: item.rightToLeft,
    priority: item.priority,
    warnings: warningsShape.parse(item.warnings),
    version: item.version,
    removed: item.removedAt !== null,
    addedAt: item.createdAt.toISOString(),
    text: text.text,
    textNumber: text.number,
    pages: pagesShape.parse(text.pages),
    file: item.file,
    task,
  };
}

interface FoundTask {
  taskId: string;
  state: TaskState;
  mine: boolean;
  coder: string | null;
  reason: string;
  leaseUntil: Date | null;
  ranOut: boolean;
  finishedAt: Date | null;
  version: number;
}

async function seenTask(me: string, itemId: string): Promise<SeenTask | null> {
  const [found] = await db.$queryRaw<FoundTask[]>`
    SELECT seen."taskId", seen."state"::text AS "state", seen."mine", u."name" AS "coder", seen."reason",
      seen."leaseUntil", (seen."leaseUntil" <= now()) IS TRUE AS "ranOut", seen."finishedAt", seen."version"
    FROM ${seenTurns(me)} LEFT JOIN "User" u ON u."id" = seen."coderId"
    WHERE i."id" = ${itemId}::uuid`;
  if (!found) return null;
  const { taskId: id, leaseUntil, finishedAt, ...rest } = found;
  return {
    ...rest,
    id,
    leaseUntil: leaseUntil?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** The file that a document was read from, as it came; null: it came without one. */
export async function readFile(
  person: Person | null,
  itemId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  authorise(person, "signal.write");
  const item = await db.inboxItem.findUnique({
    where: { id: recordId(itemId, "the document") },
    select: { file: { select: { name: true, mediaType: true, bytes: true } } },
  });
  return item?.file ?? null;
}
