import assert from "node:assert/strict";
import { test } from "node:test";
import { publishDueDemonstration } from "@/lib/data/publication/demonstration";
import { editionFile } from "@/lib/data/publication/edition-files";
import { listEditions } from "@/lib/data/publication/editions";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { listPublished } from "@/lib/data/weeks/weekly-rows";
import { verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { withTestDatabase } from "@/lib/db/test-database";
import { seedIfEmpty } from "./seed";

const ORIGIN = "https://thawline.example";

test("the demonstration publishes its weeks once, one corrected and one withdrawn, and each computes again", () =>
  withTestDatabase(async (db) => {
    await seedIfEmpty(db);
    await publishDueDemonstration(ORIGIN);
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
  }));
