import assert from "node:assert/strict";
import { test } from "node:test";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { loadFirstContent } from "./first-content";

ownTestDatabase();

test("of two first starts on one empty database one loads the demonstration, and the other finds it", async () => {
  const loaded = await Promise.all([1, 2].map(() => loadFirstContent(true, "https://thawline.example")));
  const relationships = await db.relationship.count();
  assert.deepEqual(loaded.sort(), [0, relationships].sort());
  assert.deepEqual(
    (await db.summaryEdition.groupBy({ by: ["kind"], _count: true }))
      .map(({ kind, _count }) => [kind, _count])
      .sort(),
    [
      ["CORRECTION", 1],
      ["PUBLICATION", 9],
      ["WITHDRAWAL", 1],
    ],
  );
});
