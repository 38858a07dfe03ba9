import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoOrNull } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { type InboxCounts, inboxCounts, languagesOf, type Progress, progressOfDay } from "./inbox-counts";
import { INBOX_PER_PAGE, type InboxQuery } from "./inbox-query";
import { filtersOf, ORDER, viewOf } from "./inbox-where";
import { warningsShape } from "./item-view";
import type { ItemKind, TaskState } from "./item-words";
import { seenTurns } from "./seen-turn";

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
  /** Codes of what to watch for. */
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
  const filters = await filtersOf(query);
  const [found, counts, progress, languages] = await Promise.all([
    db.$queryRaw<Found[]>`
      SELECT page.*, u."name" AS "coder", f."name" AS "fileName" FROM (
        SELECT i."id", i."kind"::text AS "kind", i."title", i."publisher", i."address", i."published", i."language",
          i."rightToLeft", i."priority"::int AS "priority", i."warnings", i."fileId", i."createdAt",
          seen."state"::text AS "state", seen."mine", seen."coderId", seen."reason",
          (seen."leaseUntil" <= now()) IS TRUE AS "ranOut",
          row_number() OVER (ORDER BY ${ORDER[query.sort]}) AS "place"
        FROM ${seenTurns(me)}
        WHERE i."relationshipId" = ${relationshipId}::uuid AND ${viewOf(query)} AND ${filters}
        ORDER BY ${ORDER[query.sort]}
        LIMIT ${INBOX_PER_PAGE} OFFSET ${(query.page - 1) * INBOX_PER_PAGE}
      ) page
      LEFT JOIN "User" u ON u."id" = page."coderId"
      LEFT JOIN "InboxFile" f ON f."id" = page."fileId"
      ORDER BY page."place"`,
    inboxCounts(me, relationshipId, filters),
    progressOfDay(me, relationshipId),
    languagesOf(relationshipId),
  ]);
  const rows = found.map((row): InboxRow => {
    const { id, kind, title, publisher, address, language, rightToLeft, priority, fileName } = row;
    const { state, mine, ranOut, coder, reason } = row;
    return {
      ...{ id, kind, title, publisher, address, language, rightToLeft, priority, fileName },
      ...{ state, mine, ranOut, coder, reason },
      published: isoOrNull(row.published),
      warnings: warningsShape.parse(row.warnings).map(({ code }) => code),
      addedAt: row.createdAt.toISOString(),
    };
  });
  return { rows, total: counts[query.view], counts, progress, languages };
}
