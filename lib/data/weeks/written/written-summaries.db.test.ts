import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, test } from "node:test";
import { lintContext } from "@/lib/brief/weekly/lint/lint-context";
import { lintWeek } from "@/lib/brief/weekly/lint/lint-week";
import { frozenSnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { databaseClock } from "@/lib/data/database-clock";
import { loadRecords } from "@/lib/data/records/record-import";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { makeAsOfBase } from "../weekly-base";
import { draftTexts, valuesOf, weekContent } from "../weekly-content";
import { spanOf } from "../weekly-earlier";
import { listReportsOf } from "../weekly-reports";
import { writtenSummary } from "./written-summary.test-kit";

ownTestDatabase();

/** A busy week, a quiet one, and one that cools and is disputed. */
const SUMMARIES = [
  ["tajikistan-afghanistan", "2025-W48"],
  ["tajikistan-afghanistan", "2026-W02"],
  ["pakistan-afghanistan", "2025-W41"],
] as const;

const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const ANEW = process.env.WRITE_SUMMARIES === "1";

describe("the written summaries", () => {
  before(async () => {
    await db.codebookVersion.createMany({
      data: CODEBOOKS.map((content) => ({ version: content.version, content: json(content) })),
    });
    await db.methodVersion.createMany({
      data: [METHOD_1, METHOD_2].map((method, at) => ({ version: at + 1, parameters: json(method) })),
    });
    for (const slug of new Set(SUMMARIES.map(([relationship]) => relationship))) {
      const text = readFileSync(path.join(process.cwd(), "prisma/demo", `${slug}.jsonl`), "utf8");
      const parsed = parseRecordFile(text, CODEBOOKS);
      assert.ok(parsed.ok);
      await db.$transaction(
        (tx) => loadRecords(tx, parsed.file, CODEBOOKS, { authorId: null, demo: false }),
        {
          timeout: 60_000,
        },
      );
    }
  });

  for (const [slug, week] of SUMMARIES)
    test(`${slug} ${week} is what the composer writes, and clean`, async () => {
      const relationship = await getRelationship(slug);
      const asOf = await databaseClock();
      const base = await makeAsOfBase(relationship, await currentMethod(), asOf, spanOf(week).sunday);
      const from = { relationshipId: relationship.id, asOf, whole: true };
      const texts = await draftTexts(base, week, from);
      const content = frozenSnapshot(await weekContent(base, week, texts, null, from));
      const file = path.join(process.cwd(), "docs/summaries", `${slug}-${week}.md`);
      const written = writtenSummary(content);
      if (ANEW) writeFileSync(file, written);
      assert.equal(written, readFileSync(file, "utf8"));
      const reports = await listReportsOf(
        from,
        texts.points.flatMap(({ signals }) => signals),
      );
      const disputes = [...reports.values()].map(({ contested }) => contested);
      assert.deepEqual(lintWeek(texts, lintContext(content, disputes, valuesOf(base, week))), []);
    });
});
