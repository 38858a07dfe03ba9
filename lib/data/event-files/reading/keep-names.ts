import type { Transaction } from "@/lib/db/client";
import { inColumnOrder } from "@/lib/event-files/formats/column-order";
import { FURTHER, furtherKey, repeatsIds } from "@/lib/event-files/formats/repeated-rows";
import type { ReadingTurn } from "./reading-turn";
import type { RowContent } from "./row-content";
import { insertStaged, stagedRow } from "./stage-rows";

/**
 * Which of several rows of one id and day comes first, the order of a file says. A row that is kept is the same row and has not changed wherever it stands in this file, so that it gets the name
 * that it is kept by; one that came first and is not kept makes room, and is called as a further one. Once no other file of the source is taken in beside this one.
 */
export async function keepNames(tx: Transaction, turn: ReadingTurn): Promise<void> {
  if (!repeatsIds(turn.source)) return;
  if ((await findKept(tx, turn)) === 0) return;
  const { fileId } = turn;
  const displaced = await tx.$queryRaw<{ key: string; content: RowContent; line: bigint }[]>`
    SELECT "key", "content", "line" FROM "EventRowStaged"
    WHERE "fileId" = ${fileId}::uuid AND "key" IN (SELECT "key" FROM kept_name EXCEPT SELECT "read" FROM kept_name)`;
  await tx.$executeRaw`
    DELETE FROM "EventRowStaged" WHERE "fileId" = ${fileId}::uuid
      AND "key" IN (SELECT "read" FROM kept_name UNION SELECT "key" FROM kept_name)`;
  await tx.$executeRaw`
    INSERT INTO "EventRowStaged" ("fileId", "key", "happening", "statement", "digest", "content", "line")
    SELECT ${fileId}::uuid, kept."key", found."key", kept."statement", kept."digest", kept."content", named."line"
    FROM kept_name named
    JOIN "EventRowKept" kept ON kept."id" = named."id"
    JOIN "EventCandidate" found ON found."id" = kept."candidateId"`;
  if (displaced.length === 0) return;
  const renamed = displaced.map(({ key, content, line }) => {
    const cells = Object.fromEntries(inColumnOrder(content.cells, turn.shape.header ?? []));
    return stagedRow(turn, { ...content, key: furtherKey(key, cells), line: Number(line) });
  });
  await insertStaged(tx, `[${renamed.join()}]`);
}

/**
 * Puts the rows of this file that are kept under another name into `kept_name`, and gives how many they are. Beside them those that are kept under their name with another digest: the cells of a kept row have
 * no order, and so the digest of a row that made room is not that of its file.
 */
async function findKept(tx: Transaction, { fileId, relationshipId, source }: ReadingTurn): Promise<number> {
  return tx.$executeRaw`
    CREATE TEMPORARY TABLE kept_name ON COMMIT DROP AS
    WITH staged_further AS MATERIALIZED (
      SELECT "key", "line", "digest", "content", regexp_replace("key", ${FURTHER}, '') AS "first" FROM "EventRowStaged"
      WHERE "fileId" = ${fileId}::uuid AND "key" ~ ${FURTHER}
    ), kept_further AS MATERIALIZED (
      SELECT "id", "key", "vanished", "digest", "content", regexp_replace("key", ${FURTHER}, '') AS "first" FROM "EventRowKept"
      WHERE "relationshipId" = ${relationshipId}::uuid AND "source" = ${source} AND "key" ~ ${FURTHER}
    ), shared AS MATERIALIZED (
      SELECT "first" FROM staged_further UNION SELECT "first" FROM kept_further
    ), staged AS MATERIALIZED (
      SELECT * FROM staged_further UNION ALL
      SELECT one."key", one."line", one."digest", one."content", one."key" FROM shared
      JOIN "EventRowStaged" one ON one."fileId" = ${fileId}::uuid AND one."key" = shared."first"
    ), kept AS MATERIALIZED (
      SELECT * FROM kept_further UNION ALL
      SELECT one."id", one."key", one."vanished", one."digest", one."content", one."key" FROM shared
      JOIN "EventRowKept" one ON one."relationshipId" = ${relationshipId}::uuid AND one."source" = ${source} AND one."key" = shared."first"
    )
    SELECT "read", "line", "id", "key" FROM (
      SELECT DISTINCT ON (staged."key") staged."key" AS "read", staged."line", kept."id", kept."key", kept."digest" <> staged."digest" AS "other"
      FROM staged JOIN kept ON kept."first" = staged."first" AND kept."content" - 'key' = staged."content" - 'key'
      ORDER BY staged."key", kept."key" <> staged."key", kept."vanished", kept."key") found
    WHERE "other"`;
}
