import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { visit } from "@/lib/codebook/good-signal.test-kit";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { exportRecords } from "@/lib/data/records/record-export";
import { loadRecords } from "@/lib/data/records/record-import";
import { withTestDatabase } from "@/lib/db/test-database";
import { seedVersions } from "./seed";

const nobody = { authorId: null, demo: false };

/** Words as people and programs write them: marks apart from their letters, joiners, spaces of all kinds, backslashes, quotes, what looks like a number or a null. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "Душанбе",
        "کابُل",
        "می‌شود",
        "é",
        "e\u0301",
        "\u00a0",
        "\t",
        "\\N",
        "\\",
        '"',
        "null",
        "1e400",
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => `x${parts.join("")}x`);

const figure = fc.record({
  label: words,
  value: fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  unit: words,
  claimant: words,
  scope: fc.constantFrom("part", "total"),
});

const signal = fc.record({
  title: words,
  text: words,
  contested: words,
  dateAsWritten: words,
  facts: fc.uniqueArray(words, { maxLength: 3 }),
  figures: fc.array(figure, { maxLength: 2 }),
  reports: fc.array(
    fc.record({ publisher: words, title: words, published: fc.constantFrom(null, "2025-11-16") }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

const files = fc.record({
  name: words,
  about: words,
  signals: fc.array(signal, { minLength: 1, maxLength: 4 }),
  periods: fc.array(fc.record({ title: words, text: words }), { maxLength: 2 }),
  leftOut: fc.array(fc.record({ fact: words, reason: words }), { maxLength: 2 }),
});

function textOf(made: typeof files extends fc.Arbitrary<infer Made> ? Made : never): string {
  const slug = `again-${randomUUID()}`;
  const relationship = {
    record: "relationship",
    slug,
    name: made.name,
    about: made.about,
    sideA: { name: "North", adjective: "Northern", code: "NOR" },
    sideB: { name: "South", adjective: "Southern", code: "SOU" },
    trackedFrom: "2021-08-15",
    codedThrough: "2025-12-28",
  };
  const signals = made.signals.map(({ reports, ...fields }, at) => ({
    record: "signal",
    ...visit,
    ...fields,
    id: `${slug}-${at}`,
    reports: reports.map((source, position) => ({
      key: `r${position + 1}`,
      source: { ...source, reliability: "B" },
      credibility: 2,
    })),
  }));
  const periods = made.periods.map((period) => ({ record: "annotation", start: "2025-11-26", ...period }));
  const leftOut = made.leftOut.map((fact) => ({ record: "left-out", ...fact }));
  return [relationship, ...signals, ...periods, ...leftOut].map((line) => JSON.stringify(line)).join("\n");
}

function fileOf(text: string) {
  const read = parseRecordFile(text, CODEBOOKS);
  assert.ok(read.ok, JSON.stringify(read));
  return read.file;
}

test("whatever its words hold, a file that is loaded again writes nothing, nor does what is exported of it", () =>
  withTestDatabase(async (db) => {
    await seedVersions(db);
    const load = (text: string) => db.$transaction((tx) => loadRecords(tx, fileOf(text), CODEBOOKS, nobody));
    await fc.assert(
      fc.asyncProperty(files.map(textOf), async (text) => {
        const { slug } = await load(text);
        const written = await db.signalRevision.count();
        for (const again of [text, await exportRecords(slug, { internal: true })]) {
          const { created, changed } = await load(again);
          assert.deepEqual([created, changed], [0, 0]);
        }
        assert.equal(await db.signalRevision.count(), written);
        assert.deepEqual(fileOf(await exportRecords(slug, { internal: true })).signals, fileOf(text).signals);
      }),
      { numRuns: 40 },
    );
  }));
