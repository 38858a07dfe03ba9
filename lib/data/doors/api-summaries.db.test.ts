import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { packageOf } from "@/lib/data/publication/edition-package";
import { findEdition } from "@/lib/data/publication/editions";
import { ORIGIN, threePublishedWeeks } from "@/lib/data/publication/published-weeks.test-kit";
import { Refusal } from "@/lib/data/refusal";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readSummariesDoor, summariesTable } from "./api-summaries";

ownTestDatabase();

describe("three weeks published, one of them corrected and one withdrawn", () => {
  let relationship: RelationshipRow;
  before(async () => {
    relationship = await threePublishedWeeks();
  });

  const read = (asked: object = {}) => readSummariesDoor({ page: 1, limit: 50, ...asked }, ORIGIN);
  const weeks = async (asked: object) => (await read(asked)).summaries.map(({ week }) => week);

  test("each is listed once, the latest first, as its newest edition with its figures and addresses", async () => {
    const { summaries, total } = await read({ relationship: relationship.slug });
    assert.equal(total, 3);
    assert.deepEqual(
      summaries.map(({ week, state, edition }) => [week, state, edition]),
      [
        ["2025-W50", "withdrawn", 2],
        ["2025-W49", "corrected", 2],
        ["2025-W48", "published", 1],
      ],
    );
    const [, corrected] = summaries;
    assert.ok(corrected);
    assert.equal(corrected.reason, "The visit was of a lower rank than first reported.");
    assert.notEqual(corrected.index.thisSunday, 1.853468);
    assert.ok(corrected.changes.length > 0);
    assert.ok(corrected.publishedAt > corrected.firstPublishedAt);
    const at = `${ORIGIN}/${relationship.slug}/weeks/2025-W49`;
    assert.equal(corrected.page, at);
    assert.equal(corrected.package, `${at}/editions/2/package.zip`);
    assert.equal(corrected.tables, `${at}/editions/2/tables.xlsx`);
    assert.deepEqual([corrected.pdf, corrected.packageSha256], [null, null]);
    assert.equal(corrected.families.length, 5);
  });

  test("a year, a state and a page of them are given alone", async () => {
    assert.deepEqual(await weeks({ state: "corrected" }), ["2025-W49"]);
    assert.deepEqual(await weeks({ state: "published" }), ["2025-W48"]);
    assert.deepEqual(await weeks({ year: 2024 }), []);
    assert.deepEqual(await weeks({ year: 2025, page: 2, limit: 2 }), ["2025-W48"]);
    await assert.rejects(read({ relationship: "nobody" }), (problem) => {
      assert.ok(problem instanceof Refusal);
      assert.equal(problem.problems[0]?.field, "relationship");
      return true;
    });
  });

  test("the package of an edition is kept once and told by its checksum", async () => {
    const edition = await findEdition(relationship.id, "2025-W49");
    assert.ok(edition);
    const [first, second] = [await packageOf(edition.id, ORIGIN), await packageOf(edition.id, ORIGIN)];
    assert.deepEqual(first, second);
    const { summaries } = await read({ state: "corrected" });
    assert.equal(summaries[0]?.packageSha256, first.sha256);
  });

  test("the table has a row a summary", async () => {
    const table = summariesTable(await read());
    assert.equal(table.rows.length, 3);
    assert.ok(table.rows.every((row) => row.length === table.header.length));
  });
});
