import { foldedText } from "@/lib/data/signals/folded-text";
import { Prisma } from "@/lib/db/generated/client";
import type { InboxQuery } from "./inbox-query";

/** The documents of a relationship: what every query over its inbox begins with. */
export const ofRelationship = (relationshipId: string) =>
  Prisma.sql`i."relationshipId" = ${relationshipId}::uuid`;

/** What narrows the inbox whatever its tab; reads `i`. null: nothing does. */
export async function filtersOf(me: string, query: InboxQuery): Promise<Prisma.Sql | null> {
  const { q, language, priority, mine } = query;
  const rules: Prisma.Sql[] = [];
  if (q !== "") rules.push(Prisma.sql`i."folded" LIKE ${`%${patternOf(await foldedText(q))}%`}`);
  if (language !== undefined) rules.push(Prisma.sql`i."language" = ${language === "none" ? "" : language}`);
  if (priority !== undefined) rules.push(Prisma.sql`i."priority" = ${priority}`);
  if (mine !== undefined)
    rules.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "InboxTask" own WHERE own."itemId" = i."id" AND own."coderId" = ${me}::uuid)`);
  return rules.length > 0 ? Prisma.join(rules, " AND ") : null;
}

/** Signs that a pattern has a meaning for mean themselves. `patternOf("100%") // => "100\\%"` */
const patternOf = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** Each order is that of an index. */
export const ORDER: Record<InboxQuery["sort"], Prisma.Sql> = {
  queue: Prisma.sql`i."priority", i."createdAt", i."id"`,
  published: Prisma.sql`i."published" DESC NULLS LAST, i."id"`,
  added: Prisma.sql`i."createdAt" DESC, i."id" DESC`,
};
