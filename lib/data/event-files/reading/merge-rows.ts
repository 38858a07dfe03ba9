import type { Transaction } from "@/lib/db/client";
import { asksTerms } from "@/lib/event-files/sources/table-terms";
import { keepNames } from "./keep-names";
import { keepWrittenNames } from "./keep-written-names";
import type { ReadingTurn } from "./reading-turn";
import { saysTheSame } from "./same-rows";

/** What a file has changed among the rows that are kept. */
export interface MergedRows {
  added: number;
  same: number;
  changed: number;
  vanished: number;
  /** Rows that left here and say otherwise than those of one’s own table that they left as: the table is asked, and not what left of it. */
  otherwise: number;
  /** Happenings that no file had before. */
  happenings: number;
}

/**
 * Makes the rows that were put aside those that are kept, in a few statements whatever their number. A row that stands unchanged only learns which file has it last, which is how it
 * is known to have vanished from the next release. A row that left here and came back is the row that it left as: what stands of a table of one’s own keeps its file and with it what was said of that. What was touched stands in `touched_happening` until the transaction ends.
 */
export async function mergeRows(
  tx: Transaction,
  turn: ReadingTurn,
  mappingVersion: number,
  restricted: boolean,
): Promise<MergedRows> {
  const { fileId, relationshipId, source, shape } = turn;
  const cameBack = source === "own" && !asksTerms(shape);
  // Two files of one source bring the same rows: one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`thawline event rows ${relationshipId} ${source}`}, 0))`;
  await keepNames(tx, turn);
  if (cameBack) await keepWrittenNames(tx, turn);
  const happenings = await tx.$executeRaw`
    INSERT INTO "EventCandidate" ("id", "relationshipId", "source", "key", "firstDay", "lastDay", "precision", "scheme", "code",
      "initiator", "title", "besides", "mappingVersion", "rows", "statements", "articles", "restricted")
    SELECT gen_random_uuid(), ${relationshipId}::uuid, ${source}, "happening", '1970-01-01', '1970-01-01', 'DAY', '', '',
      'BOTH', '', '{}', ${mappingVersion}::int, 0, 0, 0, ${restricted}
    FROM (SELECT DISTINCT "happening" FROM "EventRowStaged" WHERE "fileId" = ${fileId}::uuid) staged
    ON CONFLICT ("relationshipId", "source", "key") DO NOTHING`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE merged_row ON COMMIT DROP AS
    SELECT staged."key", found."id" AS "candidateId", kept."id" AS "rowId", kept."candidateId" AS "before",
      CASE WHEN kept."id" IS NULL THEN 'added'
           WHEN ${cameBack}::boolean AND kept."digest" <> staged."digest" AND had."choices"->'terms' IS NOT NULL
             THEN CASE WHEN ${saysTheSame} AND kept."candidateId" = found."id" THEN 'left' ELSE 'otherwise' END
           WHEN kept."digest" <> staged."digest" AND NOT (${cameBack}::boolean AND ${saysTheSame}) THEN 'changed'
           WHEN kept."vanished" OR kept."candidateId" <> found."id" THEN 'back'
           ELSE 'same' END AS "what"
    FROM "EventRowStaged" staged
    JOIN "EventCandidate" found
      ON found."relationshipId" = ${relationshipId}::uuid AND found."source" = ${source} AND found."key" = staged."happening"
    LEFT JOIN "EventRowKept" kept
      ON kept."relationshipId" = ${relationshipId}::uuid AND kept."source" = ${source} AND kept."key" = staged."key"
    LEFT JOIN "EventFile" had ON had."id" = kept."lastFileId"
    WHERE staged."fileId" = ${fileId}::uuid`;
  await tx.$executeRaw`ANALYZE merged_row`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE touched_happening ON COMMIT DROP AS
    SELECT "candidateId" AS "id" FROM merged_row WHERE "what" IN ('added', 'changed', 'back')
    UNION SELECT "before" FROM merged_row WHERE "what" IN ('changed', 'back')`;
  const vanished = await noteVanished(tx, turn);
  await holdTouched(tx, source);
  await tx.$executeRaw`
    INSERT INTO "EventRowChange" ("id", "fileId", "rowId", "kind", "before", "after")
    SELECT gen_random_uuid(), ${fileId}::uuid, kept."id", 'CHANGED', kept."content", staged."content"
    FROM merged_row merged
    JOIN "EventRowKept" kept ON kept."id" = merged."rowId"
    JOIN "EventRowStaged" staged ON staged."fileId" = ${fileId}::uuid AND staged."key" = merged."key"
    WHERE merged."what" = 'changed'`;
  await tx.$executeRaw`
    UPDATE "EventRowKept" kept SET "candidateId" = merged."candidateId", "statement" = staged."statement", "digest" = staged."digest",
      "content" = staged."content", "line" = staged."line", "lastFileId" = ${fileId}::uuid, "vanished" = false
    FROM merged_row merged
    JOIN "EventRowStaged" staged ON staged."fileId" = ${fileId}::uuid AND staged."key" = merged."key"
    WHERE kept."id" = merged."rowId" AND merged."what" IN ('changed', 'back')`;
  await tx.$executeRaw`
    UPDATE "EventRowKept" kept SET "lastFileId" = ${fileId}::uuid
    FROM merged_row merged WHERE kept."id" = merged."rowId" AND merged."what" = 'same'`;
  await tx.$executeRaw`
    INSERT INTO "EventRowKept" ("id", "relationshipId", "source", "key", "candidateId", "statement", "digest", "content", "line",
      "firstFileId", "lastFileId")
    SELECT gen_random_uuid(), ${relationshipId}::uuid, ${source}, staged."key", merged."candidateId", staged."statement",
      staged."digest", staged."content", staged."line", ${fileId}::uuid, ${fileId}::uuid
    FROM merged_row merged
    JOIN "EventRowStaged" staged ON staged."fileId" = ${fileId}::uuid AND staged."key" = merged."key"
    WHERE merged."what" = 'added'`;
  const counts = await tx.$queryRaw<{ what: string; number: number }[]>`
    SELECT "what", count(*)::int AS "number" FROM merged_row GROUP BY "what"`;
  const of = (what: string) => counts.find((row) => row.what === what)?.number ?? 0;
  const same = of("same") + of("back") + of("left");
  const [added, changed, otherwise] = [of("added"), of("changed"), of("otherwise")];
  return { added, same, changed, vanished, otherwise, happenings };
}

/**
 * Locks what is touched before rows refer to it, in the order in which coders lock what they decide together, so that neither waits for the other for ever. What this file has just made has no rows yet, and
 * nobody else sees it. A table of one’s own may say anew whether the same rows may be passed on.
 */
async function holdTouched(tx: Transaction, source: string): Promise<void> {
  // Counted, so that not a row each comes back.
  await tx.$queryRaw`
    SELECT count(*)::int FROM (
      SELECT 1 FROM "EventCandidate"
      WHERE "id" IN (SELECT "id" FROM touched_happening UNION SELECT "candidateId" FROM merged_row WHERE ${source}::text = 'own') AND "rows" > 0
      ORDER BY "id" FOR NO KEY UPDATE) held`;
}

/** Rows that the followed file was the last to have, and this one has not. The same bytes brought again under another name count as the followed file. */
async function noteVanished(tx: Transaction, { fileId, followsId }: ReadingTurn): Promise<number> {
  if (followsId === null) return 0;
  const vanished = await tx.$executeRaw`
    INSERT INTO "EventRowChange" ("id", "fileId", "rowId", "kind", "before", "after")
    SELECT gen_random_uuid(), ${fileId}::uuid, kept."id", 'VANISHED', kept."content", NULL
    FROM "EventFile" followed
    JOIN "EventFile" alike ON alike."id" = followed."id" OR (alike."relationshipId" = followed."relationshipId"
      AND alike."source" = followed."source" AND alike."state" = 'READ' AND alike."digest" = followed."digest")
    JOIN "EventRowKept" kept ON kept."lastFileId" = alike."id" AND NOT kept."vanished"
    WHERE followed."id" = ${followsId}::uuid AND alike."id" <> ${fileId}::uuid
      AND NOT EXISTS (SELECT 1 FROM merged_row merged WHERE merged."rowId" = kept."id")`;
  await tx.$executeRaw`
    INSERT INTO touched_happening
    SELECT kept."candidateId" FROM "EventRowChange" change JOIN "EventRowKept" kept ON kept."id" = change."rowId"
    WHERE change."fileId" = ${fileId}::uuid AND change."kind" = 'VANISHED'`;
  await tx.$executeRaw`
    UPDATE "EventRowKept" kept SET "vanished" = true FROM "EventRowChange" change
    WHERE change."fileId" = ${fileId}::uuid AND change."kind" = 'VANISHED' AND kept."id" = change."rowId"`;
  return vanished;
}
