import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { publishDueDemonstration } from "@/lib/data/publication/demonstration";
import { editionFile } from "@/lib/data/publication/edition-files";
import { packageOf } from "@/lib/data/publication/edition-package";
import { getEdition, listEditions } from "@/lib/data/publication/editions";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { listPublished } from "@/lib/data/weeks/weekly-rows";
import { verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { reproduced } from "@/lib/ops/reproduce/reproduced";
import { seedIfEmpty } from "./seed";

const ORIGIN = "https://thawline.example";

ownTestDatabase();

describe("what the demonstration publishes", () => {
  before(async () => {
    await seedIfEmpty(db);
    await publishDueDemonstration(ORIGIN);
  });

  test("is its weeks, once, one corrected and one withdrawn, and each computes again", async () => {
    const relationship = await getRelationship("tajikistan-afghanistan");
    const published = await listPublished(relationship.id);
    assert.ok(published.length >= 8, `${published.length} weeks`);
    const kinds = published.map(({ edition }) => edition?.kind);
    assert.equal(kinds.filter((kind) => kind === "CORRECTION").length, 1);
    assert.equal(kinds.filter((kind) => kind === "WITHDRAWAL").length, 1);
    for (const row of published) {
      assert.deepEqual(await verifyPublished(relationship, row), { sameHash: true, different: [] }, row.week);
      for (const { id } of await listEditions(relationship.id, row.week))
        assert.ok(await editionFile(id, "PAGE"), row.week);
    }
    const generations = new Set(published.map(({ methodVersion }) => methodVersion));
    assert.deepEqual([...generations], [2]);
    const corrected = published.find(({ edition }) => edition?.kind === "CORRECTION");
    const [, first] = await listEditions(relationship.id, corrected?.week ?? "");
    assert.equal(first?.methodVersion, 1);
    assert.notEqual(first.snapshot.index.now, corrected?.snapshot.index.now);

    // A start that comes after it, and one that was cut off, publish nothing twice.
    const editions = await db.summaryEdition.count();
    await publishDueDemonstration(ORIGIN);
    await db.setting.update({ where: { key: "demo-publications" }, data: { value: "due" } });
    await publishDueDemonstration(ORIGIN);
    assert.equal(await db.summaryEdition.count(), editions);
  });

  test("comes out identical from the data package of every edition", async () => {
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
  });
});
