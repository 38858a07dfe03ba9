import { digest } from "@/lib/data/inbox/content-key";
import { db, type Transaction } from "@/lib/db/client";
import { withLargeText } from "@/lib/db/large-text";
import { placeOfRow } from "@/lib/event-files/happenings/place-of-row";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { storableJson } from "../storable";
import { type HowFar, noteHowFar, type ReadingTurn } from "./reading-turn";
import { contentText } from "./row-content";

/** Rows are put down in batches, so that memory does not grow with the file: of so many rows, or so many letters of what they hold. */
const STAGED_AT_ONCE = 1_000;
const STAGED_LETTERS = 4 * 1024 * 1024;

const STAGING_TIMEOUT = 60_000;

export interface Staging {
  /** Rows wait as text, which holds no piece of the file in memory. */
  add(row: EventRow): void;
  /** Whether what waits is a batch. */
  full(): boolean;
  /** Puts aside what waits, and notes how far reading has come. */
  put(howFar: HowFar): Promise<void>;
}

/** Puts rows aside until the whole file is read. A key that stands twice in a file is one row: the later one. */
export function openStaging(turn: ReadingTurn): Staging {
  let waiting = new Map<string, string>();
  let letters = 0;
  return {
    add(row) {
      const text = stagedRow(turn, row);
      letters += text.length;
      waiting.set(row.key, text);
    },
    full: () => waiting.size >= STAGED_AT_ONCE || letters >= STAGED_LETTERS,
    async put(howFar) {
      const rows = `[${[...waiting.values()].join()}]`;
      const some = waiting.size > 0;
      waiting = new Map();
      letters = 0;
      await putAside(turn, some ? rows : null, howFar);
    },
  };
}

async function putAside(turn: ReadingTurn, rows: string | null, howFar: HowFar): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await noteHowFar(tx, turn, howFar);
      if (rows === null) return;
      await insertStaged(tx, rows);
    },
    { timeout: STAGING_TIMEOUT },
  );
}

/** Puts rows aside that `stagedRow` has written, as a JSON list of them. */
export async function insertStaged(tx: Transaction, rows: string): Promise<void> {
  await withLargeText(
    rows,
    (text) => tx.$executeRaw`
      INSERT INTO "EventRowStaged" ("fileId", "key", "happening", "statement", "digest", "content", "line")
      SELECT "fileId", "key", "happening", "statement", "digest", "content", "line"
      FROM json_populate_recordset(NULL::"EventRowStaged", ${text}::json)
      ON CONFLICT ("fileId", "key") DO UPDATE SET "happening" = EXCLUDED."happening", "statement" = EXCLUDED."statement",
        "digest" = EXCLUDED."digest", "content" = EXCLUDED."content", "line" = EXCLUDED."line"`,
  );
}

/** A row as JSON; its content is text already. */
export function stagedRow({ fileId, source, readAs }: ReadingTurn, row: EventRow): string {
  const { sides } = readAs;
  const { happening, statement } = placeOfRow(row, [sides.A, sides.B], source);
  const content = contentText(row);
  const columns = { fileId, key: row.key, happening, statement, digest: digest(content), line: row.line };
  const text = storableJson(columns);
  return `${text.slice(0, -1)},"content":${content}}`;
}
