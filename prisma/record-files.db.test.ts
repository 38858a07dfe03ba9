import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile, type RecordFile } from "@/lib/codebook/record-format";
import { exportRecords } from "@/lib/data/records/record-export";
import { importRecords, loadRecords } from "@/lib/data/records/record-import";
import { withTestDatabase } from "@/lib/db/test-database";
import { readDemoFiles, seedIfEmpty, seedVersions } from "./seed";

const demo = join(process.cwd(), "prisma/demo");
const nobody = { authorId: null, demo: false };

function parsed(text: string): RecordFile {
  const result = parseRecordFile(text, CODEBOOKS);
  assert.ok(result.ok, JSON.stringify(result));
  return result.file;
}

function bySlug(file: RecordFile) {
  return { ...file, signals: [...file.signals].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

test("the demonstration data are loaded into an empty database, and only there", () =>
  withTestDatabase(async (db) => {
    assert.equal(await seedIfEmpty(db), 9);
    assert.equal(await seedIfEmpty(db), 0);
    assert.equal(await db.relationship.count(), 9);
  }));

test("what is exported is what was loaded, whole: signals, periods and facts left out", () =>
  withTestDatabase(async (db) => {
    await seedIfEmpty(db);
    for (const { file } of readDemoFiles(demo)) {
      const exported = parsed(await exportRecords(file.relationship.slug, { internal: true }));
      const order = (periods: RecordFile["annotations"]) =>
        [...periods].sort((a, b) => (`${a.start}${a.title}` < `${b.start}${b.title}` ? -1 : 1));
      assert.deepEqual(bySlug(exported).signals, bySlug(file).signals);
      assert.deepEqual(order(exported.annotations), order(file.annotations));
      assert.deepEqual(exported.relationship, file.relationship);
      assert.deepEqual(exported.leftOut, file.leftOut);
    }
  }));

test("an internal period leaves only with those who may read it", () =>
  withTestDatabase(async (db) => {
    await seedIfEmpty(db);
    const open = parsed(await exportRecords("tajikistan-afghanistan", { internal: false }));
    assert.ok(open.annotations.length > 0);
    assert.ok(open.annotations.every((period) => period.public));
  }));

test("loading the same file again changes nothing; a changed record becomes a revision", () =>
  withTestDatabase(async (db) => {
    await seedVersions(db);
    const [first] = readDemoFiles(demo);
    assert.ok(first);
    const { file } = first;
    await db.$transaction((tx) => loadRecords(tx, file, CODEBOOKS, nobody));
    const again = await db.$transaction((tx) => loadRecords(tx, file, CODEBOOKS, nobody));
    assert.deepEqual([again.created, again.changed], [0, 0]);

    const [head, ...rest] = file.signals;
    assert.ok(head);
    const changed = { ...file, signals: [{ ...head, title: "Another title" }, ...rest] };
    const third = await db.$transaction((tx) => loadRecords(tx, changed, CODEBOOKS, nobody));
    assert.deepEqual([third.created, third.changed], [0, 1]);
    const revisions = await db.signalRevision.findMany({
      where: { signal: { slug: head.id } },
      orderBy: { number: "asc" },
      select: { title: true },
    });
    assert.deepEqual(
      revisions.map((revision) => revision.title),
      [head.title, "Another title"],
    );
  }));

test("a signal of another relationship is refused and nothing of the file is kept", () =>
  withTestDatabase(async (db) => {
    await seedIfEmpty(db);
    const [first] = readDemoFiles(demo);
    assert.ok(first);
    const foreign = { ...first.file, relationship: { ...first.file.relationship, slug: "elsewhere" } };
    const admin = await db.user.create({
      data: { name: "Anvar", email: "anvar@example.org", role: "ADMIN" },
      select: { id: true, name: true, email: true, role: true },
    });
    const answer = await importRecords(admin, foreign, CODEBOOKS);
    assert.ok(!answer.ok);
    assert.match(answer.problems[0]?.message ?? "", /belongs to another relationship/);
    assert.equal(await db.relationship.count({ where: { slug: "elsewhere" } }), 0);
  }));
