import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { CANDIDATES_LISTED, CANDIDATES_PER_PAGE, type CandidateQuery } from "./candidate-query";
import { type CandidateRow, candidateColumns, candidateRow } from "./candidate-row";
import { CANDIDATE_ORDER, candidatesWhere, ORDERED_BY } from "./candidate-where";

/** A candidate with those that it names, as one row of the database. */
type Found = Omit<Parameters<typeof candidateRow>[0], "decidedBy" | "signal"> & {
  decidedBy: string | null;
  slug: string | null;
  signalTitle: string | null;
  voided: boolean | null;
  all: number;
};

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
  const take = Math.max(0, Math.min(CANDIDATES_PER_PAGE, CANDIDATES_LISTED - skip));
  const order = CANDIDATE_ORDER[query.sort];
  const where = candidatesWhere(relationshipId, query.state, query);
  // By rows one filter or another has no index, and all would be looked through: the days count them.
  const counted =
    query.sort === "rows"
      ? Prisma.sql`(SELECT FROM "EventCandidate" c WHERE ${where} ORDER BY ${CANDIDATE_ORDER.newest} LIMIT ${CANDIDATES_LISTED + 1})`
      : Prisma.sql`listed`;
  const found = await db.$queryRaw<(Found | { id: null; all: number })[]>`
    WITH listed AS MATERIALIZED (
      SELECT c."id", ${ORDERED_BY[query.sort]} FROM "EventCandidate" c
      WHERE ${where} ORDER BY ${order} LIMIT ${CANDIDATES_LISTED + 1}),
    shown AS MATERIALIZED (SELECT c."id" FROM listed c ORDER BY ${order} LIMIT ${take} OFFSET ${skip})
    SELECT counted."all", ${COLUMNS}, person."name" AS "decidedBy", signal."slug", revision."title" AS "signalTitle", revision."voided"
    FROM (SELECT count(*)::int AS "all" FROM ${counted} counted) counted
    LEFT JOIN (shown JOIN "EventCandidate" c ON c."id" = shown."id") ON true
    LEFT JOIN "User" person ON person."id" = c."decidedById"
    LEFT JOIN "Signal" signal ON signal."id" = c."signalId"
    LEFT JOIN "SignalRevision" revision ON revision."id" = signal."currentRevisionId"
    ORDER BY ${order}`;
  return {
    rows: found.flatMap((row) => (row.id === null ? [] : [rowOf(row)])),
    count: found[0]?.all ?? 0,
  };
}

function rowOf({ decidedBy, slug, signalTitle, voided, all: _all, ...row }: Found): CandidateRow {
  const currentRevision = signalTitle === null || voided === null ? null : { title: signalTitle, voided };
  return candidateRow({
    ...row,
    decidedBy: decidedBy === null ? null : { name: decidedBy },
    signal: slug === null ? null : { slug, currentRevision },
  });
}
