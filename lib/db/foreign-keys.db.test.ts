import assert from "node:assert/strict";
import { test } from "node:test";
import { db } from "./client";
import { ownTestDatabase } from "./test-database";

ownTestDatabase();

/** Of tables that hold a few rows a person, or whose other end is hardly ever deleted. */
const SMALL = [
  "AccessLink.userId",
  "CodingDraft.itemId",
  "SheetMapping.userId",
  "SignalDraft.relationshipId",
  "WatchedSignal.signalId",
];

test("a column that a deletion empties or follows has an index, so that no deletion reads a whole table for each row", async () => {
  const without = await db.$queryRaw<{ key: string }[]>`
    SELECT c.relname || '.' || a.attname AS key
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confdeltype IN ('n', 'c') AND k.connamespace = current_schema()::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1] AND i.indpred IS NULL)
    ORDER BY 1`;
  assert.deepEqual(
    without.map(({ key }) => key),
    SMALL,
  );
});
