import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { z } from "zod";
import { atSixDecimals, frozenSnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { databaseClock } from "@/lib/data/database-clock";
import { loadRecords } from "@/lib/data/records/record-import";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { loadAsOfBase } from "../weekly-base";
import { figuresOf, weekContent } from "../weekly-content";
import { spanOf } from "../weekly-earlier";
import { findSummaryRow } from "../weekly-rows";
import { verifyPublished } from "../weekly-verification";
import { goldenJson, goldenRecords } from "./golden-records.test-kit";

ownTestDatabase();

// Written by publishing these weeks before there were generations; the words were taken out.
const ROWS = z
  .array(
    z.object({
      relationship: z.string(),
      methodVersion: z.literal(1),
      inputsHash: z.string(),
      snapshot: weeklySnapshot,
    }),
  )
  .parse(goldenJson("weeks.json"));

const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("weeks that version 1 of the method published", () => {
  before(async () => {
    await db.codebookVersion.create({ data: { version: 1, content: json(CODEBOOK_1) } });
    // As the row of an old database: it names no generation.
    const { generation, ...parameters } = METHOD_1;
    assert.equal(generation, 1);
    await db.methodVersion.createMany({
      data: [
        { version: 1, parameters: json(parameters) },
        { version: 2, parameters: json(METHOD_2) },
      ],
    });
    for (const file of goldenRecords())
      await db.$transaction((tx) => loadRecords(tx, file, [CODEBOOK_1], { authorId: null, demo: false }), {
        timeout: 60_000,
      });
    const codedAsOf = await databaseClock();
    for (const { relationship, snapshot, ...row } of ROWS) {
      const { id } = await getRelationship(relationship);
      const { week, headline, arrow, points } = snapshot;
      await db.weeklySummary.create({
        data: {
          ...row,
          relationshipId: id,
          week,
          snapshot: json(snapshot),
          state: "PUBLISHED",
          headline,
          arrowReason: arrow.reason,
          points: json(points),
          codedAsOf,
          publishedAt: codedAsOf,
        },
      });
    }
  });

  test("thirteen weeks of three relationships stand in the fixture", () => {
    assert.equal(ROWS.length, 13);
    assert.equal(new Set(ROWS.map(({ relationship }) => relationship)).size, 3);
  });

  for (const { relationship: slug, inputsHash, snapshot } of ROWS) {
    const { week } = snapshot;
    test(`${slug} ${week} is computed again to the last digit`, async () => {
      const relationship = await getRelationship(slug);
      const { published } = await findSummaryRow(relationship.id, week);
      assert.ok(published);
      assert.deepEqual(await verifyPublished(relationship, published), { sameHash: true, different: [] });

      // What the page does not check again: hash and figures one by one, stage, direction, arrow, tension, shares and the rest.
      const version = await getMethodVersion(1);
      const base = await loadAsOfBase(relationship, version, published.codedAsOf, spanOf(week).sunday);
      assert.equal(base.hash, inputsHash);
      const { headline, arrow, points } = snapshot;
      const texts = {
        headline,
        arrowReason: arrow.reason,
        lead: "",
        assessment: "",
        arrowWay: null,
        arrowWhy: "",
        points: points.map(({ text, signals }) => ({
          text,
          says: "",
          matters: "",
          signals: signals.map((signal) => signal.slug),
        })),
      };
      const from = { relationshipId: relationship.id, asOf: published.codedAsOf };
      const now = frozenSnapshot(await weekContent(base, week, texts, null, from));
      // What formats 2 and 3 added stands beside these figures and changes none of them.
      const figures = ({
        format: _,
        restNew: _new,
        restOld: _old,
        publication: _words,
        ...one
      }: typeof now) => ({
        ...one,
        lead: [],
        sources: [],
        points: one.points.map(({ share, signals }) => ({
          share,
          signals: signals.map((signal) => ({ slug: signal.slug, share: signal.share })),
        })),
      });
      assert.equal(snapshot.format, 1);
      assert.deepEqual(figures(now), figures(snapshot));
      const shares = figuresOf(base, week).shares.reduce((sum, { share }) => sum + share, 0);
      assert.equal(atSixDecimals(shares), snapshot.index.change);
    });
  }
});
