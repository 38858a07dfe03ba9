import type { Transaction } from "@/lib/db/client";

/**
 * Tables of one’s own may meet in a happening, and each says for itself whether its rows may be passed on: of those that a merge touched, a candidate stays with staff where one of its rows does,
 * by the newest file that has the row. Before the merge ends, whose temporary tables it reads.
 */
export async function restrictTables(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventCandidate" found SET "restricted" = told."restricted"
    FROM (
      SELECT kept."candidateId" AS "id", bool_or(coalesce(file."choices"->'terms'->>'passedOn', 'true') = 'false') AS "restricted"
      FROM "EventRowKept" kept JOIN "EventFile" file ON file."id" = kept."lastFileId"
      WHERE NOT kept."vanished"
        AND kept."candidateId" IN (SELECT "candidateId" FROM merged_row UNION SELECT "id" FROM touched_happening)
      GROUP BY kept."candidateId") told
    WHERE found."id" = told."id" AND found."restricted" <> told."restricted"`;
}
