import assert from "node:assert/strict";
import { test } from "node:test";
import { takenAway } from "./expand-first.test-kit";
import { migrationList } from "./migrate";

/** Up to here each upgrade stopped the product. */
const LAST_WITH_A_STOP = "20261129130000_signal_heads";

test("a migration that takes something away says that the release before does without it", async () => {
  const { migrationDirectories } = await migrationList();
  for (const { path, migrationFile } of migrationDirectories) {
    if (path <= LAST_WITH_A_STOP || migrationFile.content.tag !== "ok") continue;
    assert.deepEqual(
      takenAway(migrationFile.content.value),
      [],
      `${path}: expand first, take away in the next release, and say so in a line "-- contract: …" (docs/operations.md, Upgrade without a gap)`,
    );
  }
});

test("what the release before would stumble over is found, and what it would not see is not", () => {
  for (const [sql, found] of [
    ['ALTER TABLE "A" DROP COLUMN "b";', ["DROP COLUMN"]],
    ['drop table "A";', ["DROP TABLE"]],
    ['ALTER TABLE "A" RENAME COLUMN "b" TO "c";', ["RENAME"]],
    ['ALTER TABLE "A" ALTER COLUMN "b" SET NOT NULL;', ["SET NOT NULL"]],
    ['ALTER TABLE "A" ALTER COLUMN "b" SET DATA TYPE INTEGER;', ["ALTER COLUMN … TYPE"]],
    ['ALTER TABLE "A" ADD COLUMN "b" TEXT NOT NULL;', ["ADD COLUMN … NOT NULL without a default"]],
    ['ALTER TABLE "A" ADD COLUMN "b" TEXT NOT NULL DEFAULT \'\', ADD COLUMN "c" TEXT;', []],
    ['ALTER TABLE "A" ADD COLUMN "b" TEXT;', []],
    ['-- DROP TABLE would be too early\nCREATE TABLE "B" ("id" UUID NOT NULL);', []],
    ['-- contract: no release since 0.2.0 reads it\nALTER TABLE "A" DROP COLUMN "b";', []],
    ['-- contract:\nALTER TABLE "A" DROP COLUMN "b";', ["DROP COLUMN"]],
  ] as const)
    assert.deepEqual(takenAway(sql), found, sql);
});
