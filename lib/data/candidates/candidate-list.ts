import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  CANDIDATE_STATES,
  CANDIDATES_LISTED,
  CANDIDATES_PER_PAGE,
  type CandidateQuery,
  type CandidateState,
} from "./candidate-query";
import { type CandidateRow, candidateColumns, candidateRow } from "./candidate-row";
import { CANDIDATE_ORDER, candidatesWhere } from "./candidate-where";

export interface CandidateList {
  rows: CandidateRow[];
  /** Under the filters, by state; one more than are listed: there are more. */
  counts: Record<CandidateState, number>;
  /** Those that candidates in this state have, for the filters. */
  types: string[];
  sources: string[];
}

/** One page of the candidates of a relationship. It counts no further than it lists, so that it takes as long with many as with a thousand. */
export async function listCandidates(
  person: Person | null,
  relationshipSlug: string,
  query: CandidateQuery,
): Promise<CandidateList> {
  authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const [rows, counts, types, sources] = await Promise.all([
    pageOf(relationshipId, query),
    countsOf(relationshipId, query),
    presentIn(relationshipId, query.state, "type"),
    presentIn(relationshipId, query.state, "source"),
  ]);
  return { rows, counts, types, sources };
}

/** How many there are in all under the filters, where each has to be told before an act on all of them. */
export async function countCandidates(
  person: Person | null,
  relationshipSlug: string,
  query: CandidateQuery,
): Promise<number> {
  authorise(person, "signal.write");
  const { id } = await getRelationship(relationshipSlug);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "EventCandidate" c WHERE ${candidatesWhere(id, query.state, query)}`;
  return row?.count ?? 0;
}

async function pageOf(relationshipId: string, query: CandidateQuery): Promise<CandidateRow[]> {
  const skip = (query.page - 1) * CANDIDATES_PER_PAGE;
  const order = CANDIDATE_ORDER[query.sort];
  // Of few that are scattered among many the first page alone looks cheap to the planner along the index; all that are listed do not.
  const ids = await db.$queryRaw<{ id: string }[]>`
    WITH listed AS MATERIALIZED (
      SELECT c."id", c."firstDay", c."rows" FROM "EventCandidate" c
      WHERE ${candidatesWhere(relationshipId, query.state, query)} ORDER BY ${order} LIMIT ${CANDIDATES_LISTED})
    SELECT c."id" FROM listed c ORDER BY ${order} LIMIT ${CANDIDATES_PER_PAGE} OFFSET ${skip}`;
  const found = await db.eventCandidate.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: candidateColumns,
  });
  const rows = new Map(found.map((row) => [row.id, candidateRow(row)]));
  return ids.flatMap(({ id }) => rows.get(id) ?? []);
}

/** In the order of the list, so that the index which yields its first page is read a little further and nothing else. */
async function countsOf(relationshipId: string, query: CandidateQuery): Promise<CandidateList["counts"]> {
  const parts = CANDIDATE_STATES.map(
    (state) => Prisma.sql`
    (SELECT count(*)::int FROM (SELECT FROM "EventCandidate" c
      WHERE ${candidatesWhere(relationshipId, state, query)} 
      ORDER BY ${CANDIDATE_ORDER[query.sort]} LIMIT ${CANDIDATES_LISTED + 1}) listed) AS ${Prisma.raw(`"${state}"`)}`,
  );
  const [row] = await db.$queryRaw<CandidateList["counts"][]>`SELECT ${Prisma.join(parts, ", ")}`;
  return row ?? { OPEN: 0, DISCARDED: 0, CODED: 0, REPORTED: 0 };
}

/** What stands in a column, leaping along its index from each to the next: a list of all would be read whole. */
async function presentIn(
  relationshipId: string,
  state: CandidateState,
  column: "type" | "source",
): Promise<string[]> {
  const name = Prisma.raw(`"${column}"`);
  const next = (after: Prisma.Sql) => Prisma.sql`
    (SELECT c.${name} FROM "EventCandidate" c WHERE c."relationshipId" = ${relationshipId}::uuid
      AND c."state" = ${state}::"CandidateState" AND ${after} ORDER BY c.${name} LIMIT 1)`;
  const found = await db.$queryRaw<{ value: string }[]>`
    WITH RECURSIVE present("value") AS (
      SELECT ${next(Prisma.sql`c.${name} IS NOT NULL`)}
      UNION ALL
      SELECT ${next(Prisma.sql`c.${name} > present."value"`)} FROM present WHERE present."value" IS NOT NULL)
    SELECT "value" FROM present WHERE "value" IS NOT NULL`;
  return found.map(({ value }) => value);
}
