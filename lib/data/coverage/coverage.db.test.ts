import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { LIVE } from "@/lib/charts/address/vintage";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { NotFound } from "@/lib/data/problems";
import { frozenVintage } from "@/lib/data/readings/frozen-vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { exportRecords } from "@/lib/data/records/record-export";
import { importRecords } from "@/lib/data/records/record-import";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { archiveRelationship } from "@/lib/data/relationships/relationship-admin";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { coded, fieldsOf, NOW, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { coverageOn } from "@/lib/engine/support/coverage";
import { seenNow } from "./coverage.test-kit";
import { listCoverageRecords } from "./coverage-records";
import { closeWeek, recordCoverage } from "./coverage-writing";
import { loadCoverage } from "./load-coverage";
import { loadUnstatedUntil } from "./unstated-until";

ownTestDatabase();

const january = {
  from: "2026-01-01",
  to: "2026-01-31",
  state: "searched",
  sources: "Khaama, Asia-Plus",
  note: "",
};

async function recorded(slug: string, change: object = {}): Promise<number> {
  const saved = await recordCoverage(
    await personOf("EDITOR"),
    slug,
    { ...january, ...change },
    (await seenNow(slug)).record,
  );
  assert.ok(saved.ok, JSON.stringify(saved));
  return saved.number;
}

async function stateOn(slug: string, iso: string, codedOn: Date | null = null) {
  const { id } = await getRelationship(slug);
  return coverageOn(await loadCoverage(id, codedOn), dayFromIso(iso));
}

describe("recording coverage", () => {
  test("appends a record with its author and the time of the database, raises the data version and is audited", async () => {
    const slug = await newRelationship();
    const before = await getRelationship(slug);
    assert.equal(await recorded(slug), 1);
    const after = await getRelationship(slug);
    assert.equal(after.dataVersion, before.dataVersion + 1);
    const [row] = await listCoverageRecords(after.id, null);
    assert.deepEqual({ ...row, recordedAt: "" }, { ...january, number: 1, author: "EDITOR", recordedAt: "" });
    const audit = await db.auditEvent.findFirst({ where: { action: "coverage.record", subjectId: slug } });
    assert.deepEqual(audit?.after, { number: 1, ...january });
  });

  test("never changes what was recorded before: of several records of a day the newest holds", async () => {
    const slug = await newRelationship();
    await recorded(slug);
    await recorded(slug, { from: "2026-01-10", to: "2026-01-12", state: "not-searched", sources: "" });
    assert.equal(await stateOn(slug, "2026-01-09"), "searched");
    assert.equal(await stateOn(slug, "2026-01-11"), "not-searched");
    await assert.rejects(db.$executeRaw`UPDATE "CoverageRecord" SET "note" = 'other'`, /append-only/);
    await assert.rejects(db.$executeRaw`DELETE FROM "CoverageRecord"`, /append-only/);
  });

  test("the same form sent twice is recorded once", async () => {
    const slug = await newRelationship();
    assert.deepEqual([await recorded(slug), await recorded(slug)], [1, 1]);
    assert.deepEqual([await recorded(slug, { note: "again" }), await recorded(slug)], [2, 3]);
  });

  test("each fault is named at its field, and nothing is written", async () => {
    const slug = await newRelationship();
    const refused = async (change: object) =>
      fieldsOf(await recordCoverage(await personOf("EDITOR"), slug, { ...january, ...change }, "0")).join(
        " ",
      );
    assert.equal(await refused({ to: "2025-12-31" }), "to");
    assert.equal(await refused({ from: "2026-02-30" }), "from");
    assert.equal(await refused({ to: "2100-12-31" }), "to");
    assert.equal(await refused({ state: "unstated" }), "state");
    assert.equal(await refused({ sources: " " }), "sources");
    assert.equal(await refused({ state: "partly", sources: "" }), "sources");
    assert.equal(await refused({ sources: "x".repeat(1001), note: "x".repeat(1001) }), "sources note");
    const { id, dataVersion } = await getRelationship(slug);
    assert.deepEqual([await listCoverageRecords(id, null), dataVersion], [[], 0]);
  });

  test("is for editors and administrators, and not for archived or unknown relationships", async () => {
    const slug = await newRelationship();
    for (const role of ["READER", "CODER"] as const)
      await assert.rejects(recordCoverage(await personOf(role), slug, january, "0"), NotAuthorised);
    await assert.rejects(recordCoverage(null, slug, january, "0"), NotAuthorised);
    await assert.rejects(recordCoverage(await personOf("EDITOR"), "nowhere", january, "0"), NotFound);
    await archiveRelationship(await personOf("ADMIN"), slug, true);
    await assert.rejects(recordCoverage(await personOf("EDITOR"), slug, january, "0"), NotFound);
  });

  test("editors of other days at the same time get numbers one after the other", async () => {
    const slug = await newRelationship();
    await personOf("EDITOR");
    const days = Array.from({ length: 8 }, (_, at) => ({
      from: `2026-01-0${at + 1}`,
      to: `2026-01-0${at + 1}`,
    }));
    const numbers = await Promise.all(days.map((span) => recorded(slug, span)));
    assert.deepEqual(numbers.sort(), [1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("closing a week", () => {
  test("records its seven days and moves coded through to its Sunday, each audited", async () => {
    const slug = await newRelationship();
    const editor = await personOf("EDITOR");
    const closed = await closeWeek(
      editor,
      slug,
      "2026-W01",
      { state: "partly", sources: "Khaama" },
      await seenNow(slug),
    );
    assert.deepEqual(closed, { ok: true, codedThrough: "2026-01-04" });
    const { id, codedThrough } = await getRelationship(slug);
    assert.equal(codedThrough, "2026-01-04");
    const [row] = await listCoverageRecords(id, null);
    assert.deepEqual([row?.from, row?.to, row?.state], ["2025-12-29", "2026-01-04", "partly"]);
    const state = await db.relationshipState.findFirst({
      where: { relationshipId: id },
      orderBy: { number: "desc" },
    });
    assert.equal(state?.codedThrough.toISOString().slice(0, 10), "2026-01-04");
    const audits = await db.auditEvent.findMany({ where: { subjectId: slug }, select: { action: true } });
    assert.deepEqual(audits.map(({ action }) => action).sort(), [
      "coverage.record",
      "relationship.coded-through",
    ]);
  });

  test("never takes a later day back, and writes nothing for a week to come", async () => {
    const slug = await newRelationship();
    const editor = await personOf("EDITOR");
    assert.ok((await closeWeek(editor, slug, "2025-W40", { state: "not-searched" }, await seenNow(slug))).ok);
    const { id, codedThrough } = await getRelationship(slug);
    assert.equal(codedThrough, NOW);
    const late = await closeWeek(
      editor,
      slug,
      "2099-W01",
      { state: "searched", sources: "all" },
      await seenNow(slug),
    );
    assert.deepEqual(fieldsOf(late), ["to"]);
    assert.equal((await listCoverageRecords(id, null)).length, 1);
    await assert.rejects(
      closeWeek(editor, slug, "2025-W53", { state: "not-searched" }, await seenNow(slug)),
      NotFound,
    );
  });

  test("an editor moves coded through, a coder cannot", async () => {
    const slug = await newRelationship();
    const move = async (role: "EDITOR" | "CODER", codedThrough: string, seen: string) =>
      moveCodedThrough(await personOf(role), slug, { codedThrough }, seen);
    assert.ok((await move("EDITOR", "2026-02-15", NOW)).ok);
    assert.equal((await getRelationship(slug)).codedThrough, "2026-02-15");
    await assert.rejects(move("CODER", "2026-02-16", "2026-02-15"), NotAuthorised);
  });
});

describe("coverage of a view", () => {
  test("is read as it was recorded by the moment of the view", async () => {
    const slug = await newRelationship();
    await recorded(slug);
    const { id } = await getRelationship(slug);
    const [first] = await listCoverageRecords(id, null);
    const then = new Date(first?.recordedAt ?? 0);
    await recorded(slug, { state: "not-searched", sources: "" });
    assert.equal(await stateOn(slug, "2026-01-15"), "not-searched");
    assert.equal(await stateOn(slug, "2026-01-15", then), "searched");
    assert.equal(await stateOn(slug, "2026-01-15", new Date(then.getTime() - 1)), "unstated");
  });

  test("a day without a record is unstated up to the migration, and not searched after it", async () => {
    const slug = await newRelationship();
    const until = isoFromDay(await loadUnstatedUntil());
    const next = isoFromDay((await loadUnstatedUntil()) + 1);
    assert.ok(until <= new Date().toISOString().slice(0, 10));
    assert.equal(await stateOn(slug, until), "unstated");
    assert.equal(await stateOn(slug, next), "not-searched");
  });

  test("where a backup of an older version took the setting away, the record of migrations tells the day", async () => {
    const kept = await loadUnstatedUntil();
    const row = await db.setting.delete({ where: { key: "coverage-unstated-until" } });
    try {
      assert.equal(await loadUnstatedUntil(), kept);
      await db.$executeRaw`UPDATE "_prisma_migrations" SET finished_at = '2026-12-24T23:30:00Z' WHERE migration_name LIKE '%generation_2'`;
      assert.equal(isoFromDay(await loadUnstatedUntil()), "2026-12-24");
    } finally {
      await db.setting.create({ data: { key: row.key, value: String(row.value) } });
    }
  });

  test("readings of generation 2 carry it, those of generation 1 do not, and a frozen address keeps it", async () => {
    const slug = await newRelationship();
    await coded(slug);
    const parameters = JSON.parse(JSON.stringify(METHOD_2));
    await db.methodVersion.create({ data: { version: 2, parameters } });
    await recorded(slug, { from: "2025-12-01", to: "2025-12-31" });
    const read = async (vintage = LIVE) => {
      const relationship = await getRelationship(slug);
      return { relationship, base: await loadReadingBase(relationship, vintage) };
    };
    const live = await read();
    assert.equal(live.base.coverage?.spans.length, 1);
    assert.equal((await read({ ...LIVE, method: 1 })).base.coverage, null);
    const frozen = await frozenVintage(live.relationship, live.base);
    await recorded(slug, { from: "2025-12-01", to: "2025-12-31", state: "not-searched", sources: "" });
    assert.equal((await read()).base.coverage?.spans.length, 2);
    assert.deepEqual((await read(frozen)).base.coverage, live.base.coverage);
  });
});

describe("coverage in record files", () => {
  test("travels with a relationship, in its order, and a second import adds nothing", async () => {
    const slug = await newRelationship();
    await recorded(slug);
    await recorded(slug, { state: "not-searched", sources: "", note: "the archive was closed" });
    await recorded(slug);
    const text = await exportRecords(slug, { internal: true });
    const lines = text.split("\n").filter((line) => line.includes('"coverage"'));
    assert.equal(lines.length, 3);
    assert.equal(lines[0], JSON.stringify({ record: "coverage", ...january }));
    const copy = `copy-of-${slug.slice(-12)}`;
    const load = async (file: string) => {
      const parsed = parseRecordFile(file, [CODEBOOK_1]);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      const loaded = await importRecords(await personOf("ADMIN"), parsed.file, [CODEBOOK_1]);
      assert.ok(loaded.ok, JSON.stringify(loaded));
    };
    const renamed = text.replaceAll(slug, copy);
    await load(renamed);
    await load(renamed);
    const { id } = await getRelationship(copy);
    const states = (await listCoverageRecords(id, null)).map(({ state }) => state);
    assert.deepEqual(states, ["searched", "not-searched", "searched"]);
    assert.equal(await exportRecords(copy, { internal: true }), renamed);
  });

  test("as coded on a moment holds what was recorded by then", async () => {
    const slug = await newRelationship();
    await recorded(slug);
    const codedOn = (await listCoverageRecords((await getRelationship(slug)).id, null))[0]?.recordedAt;
    await recorded(slug, { note: "later" });
    const text = await exportRecords(slug, { internal: true, codedOn });
    assert.equal(text.split("\n").filter((line) => line.includes('"coverage"')).length, 1);
  });

  test("a day to come is refused, and nothing of the file is loaded", async () => {
    const slug = await newRelationship();
    const text = `${await exportRecords(slug, { internal: true })}${JSON.stringify({ record: "coverage", ...january, to: "2099-01-01" })}\n`;
    const parsed = parseRecordFile(text, [CODEBOOK_1]);
    assert.ok(parsed.ok);
    const refused = await importRecords(await personOf("ADMIN"), parsed.file, [CODEBOOK_1]);
    assert.deepEqual(fieldsOf(refused), ["to"]);
  });
});
