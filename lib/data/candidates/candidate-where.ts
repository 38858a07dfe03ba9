import { Prisma } from "@/lib/db/generated/client";
import type { CandidateQuery, CandidateState } from "./candidate-query";

/** Candidates of a relationship in a state under the filters of a query; reads `c`. Written out, so that the planner knows how many there are of each. */
export function candidatesWhere(
  relationshipId: string,
  state: CandidateState,
  { family, type, source, direction, from, to, q, moved }: CandidateQuery,
): Prisma.Sql {
  const rules = [
    Prisma.sql`c."relationshipId" = ${relationshipId}::uuid`,
    Prisma.sql`c."state" = ${state}::"CandidateState"`,
  ];
  if (family === "NONE") rules.push(Prisma.sql`c."family" IS NULL`);
  else if (family) rules.push(Prisma.sql`c."family" = ${family}::"Family"`);
  if (type === "none") rules.push(Prisma.sql`c."type" IS NULL`);
  else if (type) rules.push(Prisma.sql`c."type" = ${type}`);
  if (source) rules.push(Prisma.sql`c."source" = ${source}`);
  if (direction) rules.push(Prisma.sql`c."initiator" = ${direction}::"Initiator"`);
  if (from) rules.push(Prisma.sql`c."firstDay" >= ${from}::date`);
  if (to) rules.push(Prisma.sql`c."firstDay" <= ${to}::date`);
  if (moved && state !== "OPEN") rules.push(Prisma.sql`c."moved"`);
  if (q !== "") rules.push(Prisma.sql`c."titleWords" @@ ${begun(q)}`);
  return Prisma.join(rules, " AND ");
}

/** Titles that have all words of a search at the beginnings of theirs, split by the function that splits the titles. Without a word: none. */
const begun = (q: string) =>
  Prisma.sql`to_tsquery('simple', '''' || replace(NULLIF(split_words(${q}), ''), ' ', ''':* & ''') || ''':*')`;

/** Each order is that of an index, forwards or backwards. */
export const CANDIDATE_ORDER: Record<CandidateQuery["sort"], Prisma.Sql> = {
  newest: Prisma.sql`c."firstDay" DESC, c."id" DESC`,
  oldest: Prisma.sql`c."firstDay", c."id"`,
  rows: Prisma.sql`c."rows" DESC, c."id" DESC`,
};

/** What each order is by, besides the id: with these alone the index of the order is read and no candidate. */
export const ORDERED_BY: Record<CandidateQuery["sort"], Prisma.Sql> = {
  newest: Prisma.sql`c."firstDay"`,
  oldest: Prisma.sql`c."firstDay"`,
  rows: Prisma.sql`c."rows"`,
};
