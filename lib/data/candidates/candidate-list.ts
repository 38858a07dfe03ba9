import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { candidatePage } from "./candidate-page";
import { CANDIDATE_STATES, type CandidateQuery, type CandidateState, listedAtMost } from "./candidate-query";
import type { CandidateRow } from "./candidate-row";
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
  const [{ rows, count }, others, types, sources] = await Promise.all([
    candidatePage(relationshipId, query),
    countsOfOthers(relationshipId, query),
    presentIn(relationshipId, query.state, "type"),
    presentIn(relationshipId, query.state, "source"),
  ]);
  return { rows, counts: { ...others, [query.state]: count }, types, sources };
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

/** Of the states that are not shown. By their days whatever the order of the list: every filter has an index that yields them so, which is read so far and nothing else. */
async function countsOfOthers(
  relationshipId: string,
  query: CandidateQuery,
): Promise<CandidateList["counts"]> {
  const parts = CANDIDATE_STATES.filter((state) => state !== query.state).map(
    (state) => Prisma.sql`
    (SELECT count(*)::int FROM (SELECT FROM "EventCandidate" c
      WHERE ${candidatesWhere(relationshipId, state, query)}
      ORDER BY ${CANDIDATE_ORDER.newest} LIMIT ${listedAtMost(query) + 1}) listed) AS ${Prisma.raw(`"${state}"`)}`,
  );
  const [row] = await db.$queryRaw<Partial<CandidateList["counts"]>[]>`SELECT ${Prisma.join(parts, ", ")}`;
  return { OPEN: 0, DISCARDED: 0, CODED: 0, REPORTED: 0, ...row };
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
