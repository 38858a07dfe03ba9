import type { Transaction } from "@/lib/db/client";
import type { ReadingTurn } from "./reading-turn";
import type { RowContent } from "./row-content";
import { insertStaged, stagedRow } from "./stage-rows";

/** Rows that are named in one go, so that memory does not grow with the file. */
const NAMED_AT_ONCE = 1_000;

/**
 * Of rows that left here and came back gives those that are kept by their source as it is written, “gdelt 410”, that name: they were kept so while such letters were not known to be GDELT’s, and
 * are no second rows. Once no other table is taken in beside this one.
 */
export async function keepWrittenNames(tx: Transaction, turn: ReadingTurn): Promise<void> {
  for (;;) {
    const found = await keptAsWritten(tx, turn);
    if (found.length === 0) return;
    await tx.$executeRaw`
      DELETE FROM "EventRowStaged"
      WHERE "fileId" = ${turn.fileId}::uuid AND "key" = ANY(${found.map(({ key }) => key)})`;
    const renamed = found.map(({ name, content, line }) =>
      stagedRow(turn, { ...content, key: name, line: Number(line) }),
    );
    await insertStaged(tx, `[${renamed.join()}]`);
  }
}

interface KeptAsWritten {
  key: string;
  /** What it is kept by. */
  name: string;
  content: RowContent;
  line: bigint;
}

const keptAsWritten = (tx: Transaction, { fileId, relationshipId, source }: ReadingTurn) =>
  tx.$queryRaw<KeptAsWritten[]>`
    SELECT staged."key", kept."key" AS "name", staged."content", staged."line"
    FROM (
      SELECT "key", "content", "line", btrim("content"->'cells'->>'source') AS "written" FROM "EventRowStaged"
      WHERE "fileId" = ${fileId}::uuid) staged
    JOIN "EventRowKept" kept ON kept."relationshipId" = ${relationshipId}::uuid AND kept."source" = ${source}
      AND kept."key" = staged."written" || substr(staged."key", length(staged."written") + 1)
    WHERE kept."key" <> staged."key" AND lower(kept."key") = lower(staged."key")
      AND NOT EXISTS (SELECT 1 FROM "EventRowKept" named WHERE named."relationshipId" = ${relationshipId}::uuid
        AND named."source" = ${source} AND named."key" = staged."key")
    LIMIT ${NAMED_AT_ONCE}`;
