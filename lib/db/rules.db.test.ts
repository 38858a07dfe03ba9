import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { db } from "./client";
import { ownTestDatabase } from "./test-database";

ownTestDatabase();

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

const CODEBOOK = {
  version: 1,
  types: [
    { code: "visit", family: "DIPLOMATIC", lowest: 1, highest: 5, span: "E" },
    { code: "envoy", family: "DIPLOMATIC", lowest: 0.5, highest: 3, span: "S" },
  ],
};

async function newSignal(): Promise<string> {
  await db.codebookVersion.createMany({ data: [{ version: 1, content: CODEBOOK }], skipDuplicates: true });
  const slug = `pair-${randomUUID()}`;
  const relationship = await db.relationship.create({
    data: {
      slug,
      name: "Pair",
      sideAName: "Alpha",
      sideAAdjective: "Alphan",
      sideACode: "ALP",
      sideBName: "Beta",
      sideBAdjective: "Betan",
      sideBCode: "BET",
      trackedFrom: day("2021-06-01"),
      codedThrough: day("2026-01-31"),
    },
  });
  const signal = await db.signal.create({
    data: { slug: `s-${randomUUID()}`, relationshipId: relationship.id },
  });
  return signal.id;
}

const revision = (signalId: string) => ({
  signalId,
  number: 1,
  kind: "CREATED" as const,
  codebookVersion: 1,
  title: "A visit",
  family: "DIPLOMATIC" as const,
  type: "visit",
  startDay: day("2025-12-01"),
  endDay: day("2025-12-02"),
  precision: "DAY" as const,
  intensity: 3,
  intensityLowest: 1,
  intensityHighest: 5,
  scored: false,
  initiator: "A" as const,
});

const scoredReport = {
  key: "r1",
  position: 0,
  credibility: 2,
  source: {
    create: {
      publisher: "Agency",
      title: "Report",
      language: "en",
      reliability: "B",
      contentKey: randomUUID(),
    },
  },
};

describe("a revision that breaks a rule is refused", () => {
  const broken: [string, object, RegExp][] = [
    ["an end before the start", { endDay: day("2025-11-30") }, /span_order/],
    ["an intensity beyond ten", { intensity: 10.5 }, /intensity_range/],
    ["an intensity off the step of a half", { intensity: 3.2 }, /intensity_step/],
    [
      "a scored intensity outside its type",
      { intensity: 6, scored: true, intensityReason: "x", gradeReason: "x" },
      /intensity_of_type/,
    ],
    ["a kept range that is not the codebook's", { intensityHighest: 9 }, /kept range/],
    ["an unknown type", { type: "nonsense" }, /No type/],
    ["a type of another family", { family: "TRADE" }, /does not belong/],
    ["an event without a last day", { endDay: null }, /last day/],
    ["a score without reasons", { scored: true }, /scored_has_reasons/],
    ["a title of 161 characters", { title: "x".repeat(161) }, /title_length/],
    ["a text of 100,000 characters", { text: "x".repeat(100_000) }, /text_length/],
    ["a day in the year 1500", { startDay: day("1500-01-01") }, /days_in_range/],
    [
      "an ending that became known but never was",
      {
        type: "envoy",
        intensityLowest: 0.5,
        intensityHighest: 3,
        endDay: null,
        endPublished: day("2025-12-03"),
      },
      /only_an_end/,
    ],
    ["a second revision without a reason", { number: 2, kind: "EDITED" }, /later_has_reason/],
    ["a share without a retraction", { retractsShare: 1 }, /retraction_has_share/],
  ];
  for (const [what, change, refusal] of broken) {
    test(what, async () => {
      const data = { ...revision(await newSignal()), ...change };
      await assert.rejects(db.signalRevision.create({ data }), refusal);
    });
  }

  test("a link to itself", async () => {
    const id = await newSignal();
    await assert.rejects(
      db.signalRevision.create({ data: { ...revision(id), facetOfId: id } }),
      /no_link_to_itself/,
    );
  });

  test("a link into another relationship", async () => {
    const [id, other] = [await newSignal(), await newSignal()];
    await assert.rejects(
      db.signalRevision.create({ data: { ...revision(id), duplicateOfId: other } }),
      /own relationship/,
    );
  });

  test("a scored signal without a report, when its transaction ends", async () => {
    const scored = { ...revision(await newSignal()), scored: true, intensityReason: "x", gradeReason: "x" };
    await assert.rejects(db.signalRevision.create({ data: scored }), /needs a source report/);
  });

  test("a relay of a report that is not there", async () => {
    const id = await newSignal();
    const report = {
      ...scoredReport,
      relays: "r9",
      source: { create: { ...scoredReport.source.create, contentKey: randomUUID() } },
    };
    await assert.rejects(
      db.signalRevision.create({ data: { ...revision(id), reports: { create: [report] } } }),
    );
  });
});

describe("what was written stays", () => {
  test("a good revision with a report is taken, and neither can be changed or removed", async () => {
    const id = await newSignal();
    const kept = await db.signalRevision.create({
      data: {
        ...revision(id),
        scored: true,
        intensityReason: "why",
        gradeReason: "why",
        reports: { create: [scoredReport] },
      },
    });
    await assert.rejects(
      db.signalRevision.update({ where: { id: kept.id }, data: { title: "Other" } }),
      /append-only/,
    );
    await assert.rejects(db.signalRevision.delete({ where: { id: kept.id } }), /append-only/);
    for (const table of [
      "SignalRevision",
      "SourceReport",
      "Source",
      "Figure",
      "AuditEvent",
      "MethodVersion",
      "CodebookVersion",
    ]) {
      await assert.rejects(db.$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`), /append-only/, table);
      await assert.rejects(db.$executeRawUnsafe(`DELETE FROM "${table}"`), /append-only/, table);
    }
  });

  test("a published summary refuses every change, a draft does not", async () => {
    const signal = await db.signal.findUniqueOrThrow({ where: { id: await newSignal() } });
    const method = await db.methodVersion.create({ data: { version: 1, parameters: {} } });
    const draft = await db.weeklySummary.create({
      data: { relationshipId: signal.relationshipId, week: "2025-W49", headline: "Torn", points: [] },
    });
    await db.weeklySummary.update({
      where: { id: draft.id },
      data: {
        state: "PUBLISHED",
        methodVersion: method.version,
        codedAsOf: new Date(),
        inputsHash: "0".repeat(64),
        snapshot: {},
        publishedAt: new Date(),
      },
    });
    await assert.rejects(
      db.weeklySummary.update({ where: { id: draft.id }, data: { headline: "Calm" } }),
      /write-once/,
    );
    await assert.rejects(db.weeklySummary.delete({ where: { id: draft.id } }), /write-once/);
    await assert.rejects(db.$executeRawUnsafe(`TRUNCATE "WeeklySummary" CASCADE`), /append-only/);

    const edition = await db.summaryEdition.create({
      data: {
        summaryId: draft.id,
        number: 1,
        kind: "PUBLICATION",
        methodVersion: method.version,
        codedAsOf: new Date(),
        inputsHash: "0".repeat(64),
        snapshot: {},
        publishedAt: new Date(),
      },
    });
    const file = {
      editionId: edition.id,
      kind: "PAGE",
      mediaType: "text/html",
      sha256: "0".repeat(64),
    } as const;
    await db.editionFile.create({ data: { ...file, bytes: new Uint8Array([1]) } });
    await assert.rejects(
      db.summaryEdition.update({ where: { id: edition.id }, data: { reason: "other" } }),
      /append-only/,
    );
    await assert.rejects(db.editionFile.deleteMany({}), /append-only/);
    await assert.rejects(
      db.summaryEdition.create({
        data: {
          ...edition,
          texts: {},
          id: undefined,
          number: 2,
          kind: "CORRECTION",
          changes: [],
          snapshot: {},
        },
      }),
      /change_has_reason/,
    );
  });

  test("the pointer of a signal moves only to a newer revision of its own", async () => {
    const [id, other] = [await newSignal(), await newSignal()];
    const first = await db.signalRevision.create({ data: revision(id) });
    const second = await db.signalRevision.create({
      data: { ...revision(id), number: 2, kind: "EDITED", reason: "a better title" },
    });
    await db.signal.update({ where: { id }, data: { currentRevisionId: second.id } });
    await assert.rejects(
      db.signal.update({ where: { id }, data: { currentRevisionId: first.id } }),
      /highest number/,
    );
    await assert.rejects(
      db.signal.update({ where: { id: other }, data: { currentRevisionId: first.id } }),
      /one of its own/,
    );
    await assert.rejects(db.signal.delete({ where: { id } }));
  });
});
