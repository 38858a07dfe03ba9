import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoOrNull } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  finishedToday,
  type InboxCounts,
  inboxCounts,
  languagesOf,
  noCounts,
  type Progress,
} from "./inbox-counts";
import { INBOX_PER_PAGE, type InboxQuery } from "./inbox-query";
import { filtersOf, ORDER, ofRelationship } from "./inbox-where";
import { warningsShape } from "./item-view";
import type { ItemKind, TaskState } from "./item-words";
import { seenTurns } from "./seen-turn";
import { idsOfState } from "./shown-items";
import { warningWords } from "./warning-words";

/** A document as the list shows it to one person: its text and its file are not read for that. */
export interface InboxRow {
  id: string;
  kind: ItemKind;
  title: string;
  publisher: string;
  address: string | null;
  /** ISO day. */
  published: string | null;
  language: string;
  rightToLeft: boolean;
  priority: number;
  /** What to watch for, a sentence each. */
  warnings: string[];
  fileName: string | null;
  addedAt: string;
  state: TaskState;
  mine: boolean;
  /** One’s own time is over: somebody else may take it. */
  ranOut: boolean;
  coder: string | null;
  reason: string;
}

export interface InboxList {
  rows: InboxRow[];
  /** Of all pages of this tab. */
  total: number;
  counts: InboxCounts;
  progress: Progress;
  /** Codes of the languages that documents here are in; empty: not known. */
  languages: string[];
}

interface Found extends Omit<InboxRow, "published" | "warnings" | "addedAt"> {
  published: Date | null;
  warnings: unknown;
  createdAt: Date;
}

/** One page of the inbox of a relationship, as this person sees it: each document once. */
export async function listInbox(
  person: Person | null,
  relationshipSlug: string,
  query: InboxQuery,
): Promise<InboxList> {
  const { id: me } = authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const of = ofRelationship(relationshipId);
  const filters = await filtersOf(me, query);
  const narrowed = filters === null ? of : Prisma.sql`${of} AND ${filters}`;
  const countsOf = async (where: Prisma.Sql) =>
    (await inboxCounts(me, where)).get(relationshipId) ?? noCounts();
  const [rows, all, finished, languages] = await Promise.all([
    pageOf(me, narrowed, query),
    countsOf(of),
    finishedToday(me, relationshipId),
    languagesOf(relationshipId),
  ]);
  const counts = filters === null ? all : await countsOf(narrowed);
  const { open, ...today } = finished;
  return {
    rows,
    total: counts[query.view],
    counts,
    progress: { ...today, left: all.TODO + open },
    languages,
  };
}

async function pageOf(me: string, filters: Prisma.Sql, query: InboxQuery): Promise<InboxRow[]> {
  const ids = (await db.$queryRaw<{ id: string }[]>(idsOf(me, filters, query))).map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await db.$queryRaw<Found[]>`
    SELECT i."id", i."kind"::text AS "kind", i."title", i."publisher", i."address", i."published", i."language",
      i."rightToLeft", i."priority"::int AS "priority", i."warnings", i."createdAt", f."name" AS "fileName",
      seen."state"::text AS "state", seen."mine", u."name" AS "coder", seen."reason",
      (seen."leaseUntil" <= now()) IS TRUE AS "ranOut"
    FROM ${seenTurns(me)} LEFT JOIN "User" u ON u."id" = seen."coderId" LEFT JOIN "InboxFile" f ON f."id" = i."fileId"
    WHERE i."id" = ANY(${ids}::uuid[])`;
  const rows = new Map(found.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function idsOf(me: string, filters: Prisma.Sql, { view, sort, page }: InboxQuery): Prisma.Sql {
  const window = { take: INBOX_PER_PAGE, skip: (page - 1) * INBOX_PER_PAGE };
  const order = ORDER[sort];
  if (view !== "ALL" && view !== "REMOVED") return idsOfState(me, view, filters, order, window);
  const removed = view === "ALL" ? Prisma.sql`IS NULL` : Prisma.sql`IS NOT NULL`;
  return Prisma.sql`
    SELECT i."id" FROM "InboxItem" i WHERE ${filters} AND i."removedAt" ${removed}
    ORDER BY ${order} LIMIT ${window.take} OFFSET ${window.skip}`;
}

function toRow({ published, warnings, createdAt, ...row }: Found): InboxRow {
  return {
    ...row,
    published: isoOrNull(published),
    warnings: warningsShape.parse(warnings).map(warningWords),
    addedAt: createdAt.toISOString(),
  };
}
