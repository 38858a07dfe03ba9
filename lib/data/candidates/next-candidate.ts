import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isRecordId } from "@/lib/data/record-id";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { CandidateQuery } from "./candidate-query";
import { CANDIDATE_ORDER, candidatesWhere } from "./candidate-where";

/** The open candidate that follows another one in the order of a list under its filters; null: none does. */
export async function nextCandidate(
  person: Person | null,
  relationshipSlug: string,
  query: CandidateQuery,
  after: string,
): Promise<string | null> {
  authorise(person, "signal.write");
  if (!isRecordId(after)) return null;
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const [next] = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "EventCandidate" c, "EventCandidate" a
    WHERE a."id" = ${after}::uuid AND ${candidatesWhere(relationshipId, "OPEN", query)} AND ${FOLLOWS[query.sort]}
    ORDER BY ${CANDIDATE_ORDER[query.sort]} LIMIT 1`;
  return next?.id ?? null;
}

const FOLLOWS: Record<CandidateQuery["sort"], Prisma.Sql> = {
  newest: Prisma.sql`(c."firstDay", c."id") < (a."firstDay", a."id")`,
  oldest: Prisma.sql`(c."firstDay", c."id") > (a."firstDay", a."id")`,
  rows: Prisma.sql`(c."rows", c."id") < (a."rows", a."id")`,
};
