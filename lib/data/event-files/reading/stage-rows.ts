import { digest } from "@/lib/data/inbox/content-key";
import { db } from "@/lib/db/client";
import { placeOfRow } from "@/lib/event-files/happenings/place-of-row";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { storableJson } from "../storable";
import { type HowFar, noteHowFar, type ReadingTurn } from "./reading-turn";
import { contentText } from "./row-content";

/** Rows are put down in batches of so many, so that memory does not grow with the file. */
export const STAGED_AT_ONCE = 1_000;

const STAGING_TIMEOUT = 60_000;

/** Puts rows aside until the whole file is read, and notes how far that has come. A key that stands twice in a file is one row: the later one. */
export async function stageRows(turn: ReadingTurn, rows: readonly EventRow[], howFar: HowFar): Promise<void> {
  const staged = [...new Map(rows.map((row) => [row.key, stagedRow(turn, row)])).values()];
  await db.$transaction(
    async (tx) => {
      await noteHowFar(tx, turn, howFar);
      if (staged.length === 0) return;
      await tx.$executeRaw`
        INSERT INTO "EventRowStaged" ("fileId", "key", "happening", "statement", "digest", "content", "line")
        SELECT "fileId", "key", "happening", "statement", "digest", "content", "line"
        FROM json_populate_recordset(NULL::"EventRowStaged", ${`[${staged.join()}]`}::json)
        ON CONFLICT ("fileId", "key") DO UPDATE SET "happening" = EXCLUDED."happening", "statement" = EXCLUDED."statement",
          "digest" = EXCLUDED."digest", "content" = EXCLUDED."content", "line" = EXCLUDED."line"`;
    },
    { timeout: STAGING_TIMEOUT },
  );
}

/** A row as JSON; its content is text already. */
function stagedRow({ fileId, source, readAs }: ReadingTurn, row: EventRow): string {
  const { sides } = readAs;
  const { happening, statement } = placeOfRow(row, [sides.A, sides.B], source);
  const content = contentText(row);
  const columns = { fileId, key: row.key, happening, statement, digest: digest(content), line: row.line };
  const text = storableJson(columns);
  return `${text.slice(0, -1)},"content":${content}}`;
}
