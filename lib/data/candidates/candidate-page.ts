import { precisionOf } from "@/lib/data/signals/signal-columns";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { CANDIDATES_PER_PAGE, type CandidateQuery, listedAtMost } from "./candidate-query";
import { type CandidateRow, candidateColumns } from "./candidate-row";
import { CANDIDATE_ORDER, candidatesWhere, ORDERED_BY } from "./candidate-where";

/** A row as the database makes it, which names a precision in its own way. */
type Made = Omit<CandidateRow, "precision"> & { precision: Parameters<typeof precisionOf>[0] };

const { decidedBy: _by, signal: _signal, ...own } = candidateColumns;
const COLUMNS = Prisma.raw(
  Object.keys(own)
    .map((name) => `c."${name}"`)
    .join(", "),
);

export interface CandidatePage {
  rows: CandidateRow[];
  /** All under the filters; one more than are listed: there are more. */
  count: number;
}

/** One page of a list and how many there are in all, in one question: those with some words are looked up once, and by rows a second time to be counted. */
export async function candidatePage(relationshipId: string, query: CandidateQuery): Promise<CandidatePage> {
  const skip = (query.page - 1) * CANDIDATES_PER_PAGE;
  const most = listedAtMost(query);
  const take = Math.max(0, Math.min(CANDIDATES_PER_PAGE, most - skip));
  const order = CANDIDATE_ORDER[query.sort];
  const where = candidatesWhere(relationshipId, query.state, query);
  // By rows one filter or another has no index, and all would be looked through: the days count them.
  const counted =
    query.sort === "rows"
      ? Prisma.sql`(SELECT FROM "EventCandidate" c WHERE ${where} ORDER BY ${CANDIDATE_ORDER.newest} LIMIT ${most + 1})`
      : Prisma.sql`listed`;
  // The page comes as one value, made whole by the database: to unpack and rebuild its rows here takes longer than to find them.
  const [found] = await db.$queryRaw<{ count: number; rows: Made[] }[]>`
    WITH listed AS MATERIALIZED (
      SELECT c."id", ${ORDERED_BY[query.sort]} FROM "EventCandidate" c
      WHERE ${where} ORDER BY ${order} LIMIT ${most + 1}),
    shown AS MATERIALIZED (SELECT c."id" FROM listed c ORDER BY ${order} LIMIT ${take} OFFSET ${skip})
    SELECT (SELECT count(*)::int FROM ${counted} counted) AS "count", COALESCE((SELECT json_agg(page) FROM (
      SELECT ${COLUMNS}, person."name" AS "decidedBy", CASE WHEN signal."id" IS NOT NULL THEN json_build_object(
        'slug', signal."slug", 'title', COALESCE(revision."title", signal."slug"), 'voided', COALESCE(revision."voided", false)) END AS "signal"
      FROM shown JOIN "EventCandidate" c ON c."id" = shown."id"
      LEFT JOIN "User" person ON person."id" = c."decidedById"
      LEFT JOIN "Signal" signal ON signal."id" = c."signalId"
      LEFT JOIN "SignalRevision" revision ON revision."id" = signal."currentRevisionId"
      ORDER BY ${order}) page), '[]') AS "rows"`;
  const rows = (found?.rows ?? []).map((row) =>
    Object.assign(row, { precision: precisionOf(row.precision) }),
  );
  return { rows, count: found?.count ?? 0 };
}
