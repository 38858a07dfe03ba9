import assert from "node:assert/strict";
import { test } from "node:test";
import { publishDueDemonstration } from "@/lib/data/publication/demonstration";
import { packageOf } from "@/lib/data/publication/edition-package";
import { getEdition } from "@/lib/data/publication/editions";
import { withTestDatabase } from "@/lib/db/test-database";
import { reproduced } from "@/lib/ops/reproduce/reproduced";
import { seedIfEmpty } from "./seed";

const ORIGIN = "https://thawline.example";

test("every edition that the demonstration publishes comes out identical from its data package", () =>
  withTestDatabase(async (db) => {
    await seedIfEmpty(db);
    await publishDueDemonstration(ORIGIN);
    const editions = await db.summaryEdition.findMany({
      select: { id: true },
      orderBy: { publishedAt: "asc" },
    });
    assert.ok(editions.length >= 10, `${editions.length} editions`);
    const generations = new Set<number>();
    for (const { id } of editions) {
      const { week, number, methodVersion, snapshot } = await getEdition(id);
      const { bytes } = await packageOf(id, ORIGIN);
      assert.deepEqual(reproduced(bytes), [], `${week}, edition ${number}`);
      generations.add(methodVersion);
      // Or the bands would be compared with nothing.
      assert.ok(snapshot.publication?.line?.low, week);
    }
    assert.deepEqual([...generations].sort(), [1, 2]);
  }));
