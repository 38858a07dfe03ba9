import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoOfColumn } from "@/lib/data/day-column";
import { isRecordId } from "@/lib/data/record-id";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type CandidateQuery, listedAtMost } from "./candidate-query";
import { CANDIDATE_ORDER, candidatesWhere, ORDERED_BY } from "./candidate-where";

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
  const place = await db.eventCandidate.findUnique({
    where: { id: after },
    select: { id: true, firstDay: true, rows: true },
  });
  if (!place) return null;
  const order = CANDIDATE_ORDER[query.sort];
  // As in the list: the first one alone looks cheap along the index where few are scattered among many.
  const [next] = await db.$queryRaw<{ id: string }[]>`
    WITH listed AS MATERIALIZED (
      SELECT c."id", ${ORDERED_BY[query.sort]} FROM "EventCandidate" c
      WHERE ${candidatesWhere(relationshipId, "OPEN", query)} AND ${follows(query.sort, place)}
      ORDER BY ${order} LIMIT ${listedAtMost(query)})
    SELECT c."id" FROM listed c ORDER BY ${order} LIMIT 1`;
  return next?.id ?? null;
}

/** Written out, so that the index is entered there and not read from its beginning. */
function follows(sort: CandidateQuery["sort"], { id, firstDay, rows }: Place): Prisma.Sql {
  if (sort === "rows") return Prisma.sql`(c."rows", c."id") < (${rows}::int, ${id}::uuid)`;
  const place = Prisma.sql`(${isoOfColumn(firstDay)}::date, ${id}::uuid)`;
  return sort === "oldest"
    ? Prisma.sql`(c."firstDay", c."id") > ${place}`
    : Prisma.sql`(c."firstDay", c."id") < ${place}`;
}

/** Where a candidate stands in each order. */
interface Place {
  id: string;
  firstDay: Date;
  rows: number;
}
