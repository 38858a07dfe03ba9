import { foldedText } from "@/lib/data/signals/folded-text";
import { Prisma } from "@/lib/db/generated/client";
import type { InboxQuery } from "./inbox-query";

/** What narrows the inbox whatever its tab; reads `i` and `seen` of `seenTurns`. */
export async function filtersOf(query: InboxQuery): Promise<Prisma.Sql> {
  const { q, language, priority, mine } = query;
  const rules: Prisma.Sql[] = [Prisma.sql`true`];
  if (q !== "") rules.push(Prisma.sql`i."folded" LIKE ${`%${patternOf(await foldedText(q))}%`}`);
  if (language !== undefined) rules.push(Prisma.sql`i."language" = ${language === "none" ? "" : language}`);
  if (priority !== undefined) rules.push(Prisma.sql`i."priority" = ${priority}`);
  if (mine !== undefined) rules.push(Prisma.sql`seen."mine"`);
  return Prisma.join(rules, " AND ");
}

/** Signs that a pattern has a meaning for mean themselves. `patternOf("100%") // => "100\\%"` */
const patternOf = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** The tab itself. */
export function viewOf({ view }: InboxQuery): Prisma.Sql {
  if (view === "REMOVED") return Prisma.sql`i."removedAt" IS NOT NULL`;
  if (view === "ALL") return Prisma.sql`i."removedAt" IS NULL`;
  return Prisma.sql`i."removedAt" IS NULL AND seen."state" = ${view}::"TaskState"`;
}

/** Each order is that of an index. */
export const ORDER: Record<InboxQuery["sort"], Prisma.Sql> = {
  queue: Prisma.sql`i."priority", i."createdAt", i."id"`,
  published: Prisma.sql`i."published" DESC NULLS LAST, i."id"`,
  added: Prisma.sql`i."createdAt" DESC, i."id" DESC`,
};
