import type { Transaction } from "@/lib/db/client";
import type { ReadingTurn } from "./reading-turn";

/** Sources of which several rows may have one id and day: their readers call the first by these alone, and each further one by what it says too. */
const REPEATING = ["icews", "polecat"];

/**
 * Which of several rows of one id and day comes first, the order of a file says. Where a row that is kept as a further one comes first in this file, it gets the name that it is kept by, and the row
 * that is kept as the first one gets that: they are the same rows, and none has changed. Once no other file of the source is taken in beside this one.
 */
export async function keepNames(
  tx: Transaction,
  { fileId, relationshipId, source }: ReadingTurn,
): Promise<void> {
  if (!REPEATING.includes(source)) return;
  const found = await tx.$executeRaw`
    CREATE TEMPORARY TABLE kept_name ON COMMIT DROP AS
    WITH further AS MATERIALIZED (
      SELECT "id", "content", regexp_replace("key", ' [(][0-9a-z]+[)]$', '') AS "first" FROM "EventRowKept"
      WHERE "relationshipId" = ${relationshipId}::uuid AND "source" = ${source} AND "key" ~ ' [(][0-9a-z]+[)]$'
    ), came_first AS MATERIALIZED (
      SELECT staged."key", staged."line", further."id" FROM further
      JOIN "EventRowStaged" staged ON staged."fileId" = ${fileId}::uuid AND staged."key" = further."first"
        AND staged."content" - 'key' = further."content" - 'key'
    ), came_further AS MATERIALIZED (
      SELECT staged."key", staged."line", kept."id"
      FROM (SELECT "key", "line", "content", regexp_replace("key", ' [(][0-9a-z]+[)]$', '') AS "first" FROM "EventRowStaged"
        WHERE "fileId" = ${fileId}::uuid AND "key" ~ ' [(][0-9a-z]+[)]$') staged
      JOIN came_first ON came_first."key" = staged."first"
      JOIN "EventRowKept" kept ON kept."relationshipId" = ${relationshipId}::uuid AND kept."source" = ${source}
        AND kept."key" = staged."first" AND kept."content" - 'key' = staged."content" - 'key'
    )
    SELECT * FROM came_first UNION ALL SELECT * FROM came_further`;
  if (found === 0) return;
  await tx.$executeRaw`
    DELETE FROM "EventRowStaged" WHERE "fileId" = ${fileId}::uuid AND "key" IN (SELECT "key" FROM kept_name)`;
  await tx.$executeRaw`
    INSERT INTO "EventRowStaged" ("fileId", "key", "happening", "statement", "digest", "content", "line")
    SELECT ${fileId}::uuid, kept."key", found."key", kept."statement", kept."digest", kept."content", named."line"
    FROM kept_name named
    JOIN "EventRowKept" kept ON kept."id" = named."id"
    JOIN "EventCandidate" found ON found."id" = kept."candidateId"`;
}
