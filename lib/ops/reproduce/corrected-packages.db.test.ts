import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { frozenSnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { databaseClock } from "@/lib/data/database-clock";
import { packageOfWeek } from "@/lib/data/publication/edition-package";
import { listEditions } from "@/lib/data/publication/editions";
import { ORIGIN, threePublishedWeeks } from "@/lib/data/publication/published-weeks.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import { makeAsOfBase } from "@/lib/data/weeks/weekly-base";
import { draftTexts, weekContent } from "@/lib/data/weeks/weekly-content";
import { spanOf } from "@/lib/data/weeks/weekly-earlier";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { unzipped } from "@/lib/publication/package/zip";
import { reproduced } from "./reproduced";

ownTestDatabase();

const OLD_WEEK = "2025-W49";

test("a week that was published before there were editions has a package of its row", async () => {
  const { relationship } = await loadWorkedExample();
  const { sunday } = spanOf(OLD_WEEK);
  const asOf = await databaseClock();
  const base = await makeAsOfBase(relationship, await getMethodVersion(1), asOf, sunday);
  const from = { relationshipId: relationship.id, asOf };
  const texts = await draftTexts(base, OLD_WEEK, from);
  const { publication: _, ...content } = await weekContent(base, OLD_WEEK, texts, null, from);
  const snapshot = frozenSnapshot({ ...content, format: 2 });
  await db.weeklySummary.create({
    data: {
      ...{ relationshipId: relationship.id, week: OLD_WEEK, state: "PUBLISHED" },
      ...{ headline: snapshot.headline, points: [], methodVersion: 1, codedAsOf: asOf },
      ...{ inputsHash: base.hash, snapshot, publishedAt: await databaseClock() },
    },
  });
  const bytes = await packageOfWeek(relationship, OLD_WEEK, undefined, ORIGIN);
  assert.ok(bytes);
  assert.deepEqual(reproduced(bytes), []);
  assert.deepEqual(await packageOfWeek(relationship, OLD_WEEK, 1, ORIGIN), bytes);
  assert.equal(await packageOfWeek(relationship, OLD_WEEK, 2, ORIGIN), null);
});

describe("weeks that were corrected and withdrawn", () => {
  let relationship: RelationshipRow;
  before(async () => {
    relationship = await threePublishedWeeks();
  });

  for (const [week, count] of [
    ["2025-W48", 1],
    ["2025-W49", 2],
    ["2025-W50", 2],
  ] as const)
    test(`every edition of ${week} comes out identical from its own package`, async () => {
      const editions = await listEditions(relationship.id, week);
      assert.equal(editions.length, count);
      for (const { number, kind, reason } of editions) {
        const bytes = await packageOfWeek(relationship, week, number, ORIGIN);
        assert.ok(bytes);
        assert.deepEqual(reproduced(bytes), [], `edition ${number}`);
        const files = unzipped(bytes);
        const told = JSON.parse(files.get("edition.json") ?? "");
        assert.deepEqual([told.number, told.kind, told.reason], [number, kind, reason]);
        assert.equal(JSON.parse(files.get("datapackage.json") ?? "").version, String(number));
      }
    });

  test("a correction has other figures and the same id", async () => {
    const read = async (number: number) => {
      const bytes = await packageOfWeek(relationship, "2025-W49", number, ORIGIN);
      assert.ok(bytes);
      const files = unzipped(bytes);
      return {
        id: JSON.parse(files.get("datapackage.json") ?? "").id,
        now: JSON.parse(files.get("summary.json") ?? "").index.now,
      };
    };
    const [first, second] = [await read(1), await read(2)];
    assert.equal(first.id, second.id);
    assert.notEqual(first.now, second.now);
  });
});
