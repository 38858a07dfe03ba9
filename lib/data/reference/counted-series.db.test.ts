import assert from "node:assert/strict";
import { test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { type CountedSeries, keepCountedSeries } from "./counted-series";
import { editReference } from "./reference-editing";
import { restrictedVersions } from "./restricted-versions";

ownTestDatabase();

const happenings = (relationship: string, change: Partial<CountedSeries> = {}): CountedSeries => ({
  relationship,
  key: "ucdp happenings",
  name: "Armed clashes: UCDP",
  unit: "happenings a week",
  values: [
    ["2025-W02", 3],
    ["2025-W01", 0],
  ],
  source: "UCDP GED",
  licence: "CC BY 4.0",
  address: "",
  visibility: "public",
  termsGrow: false,
  restricted: false,
  note: "",
  ...change,
});

const audited = (subjectId: string) =>
  db.auditEvent.findMany({
    where: { subjectId },
    orderBy: { at: "asc" },
    select: { action: true, actorId: true },
  });

test("the first count makes a series, in order of time, with its audit rows", async () => {
  const slug = await newRelationship();
  const { id: actorId } = await personOf("ADMIN");
  const kept = await keepCountedSeries(actorId, happenings(slug));
  assert.deepEqual(kept, { ok: true, slug: "armed-clashes-ucdp", number: 1 });
  const { id, versions } = await db.referenceSeries.findFirstOrThrow({
    where: { relationship: { slug } },
    select: { id: true, versions: true },
  });
  assert.deepEqual(
    versions.map(({ number, values, authorId }) => ({ number, values, authorId })),
    [
      {
        number: 1,
        values: [
          ["2025-W01", 0],
          ["2025-W02", 3],
        ],
        authorId: actorId,
      },
    ],
  );
  assert.deepEqual(await audited(id), [
    { action: "reference.create", actorId },
    { action: "reference.version", actorId },
  ]);
});

test("the same count again writes nothing, another one a version", async () => {
  const slug = await newRelationship();
  await keepCountedSeries(null, happenings(slug));
  const again = await keepCountedSeries(null, happenings(slug, { name: "Another name" }));
  assert.deepEqual(again, { ok: true, slug: "armed-clashes-ucdp", number: null });
  const values = [["2025-W01", 1]] as const;
  const later = await keepCountedSeries(null, happenings(slug, { values }));
  assert.deepEqual(later, { ok: true, slug: "armed-clashes-ucdp", number: 2 });
  const where = { relationship: { slug } };
  assert.equal(await db.referenceSeries.count({ where }), 1);
  assert.equal((await db.referenceSeries.findFirstOrThrow({ where })).name, "Armed clashes: UCDP");
});

test("a count that rows go into which may not be passed on is internal from the first, whatever was asked", async () => {
  const slug = await newRelationship();
  await keepCountedSeries(null, happenings(slug, { restricted: true }));
  const where = { relationship: { slug } };
  assert.equal((await db.referenceSeries.findFirstOrThrow({ where })).visibility, "INTERNAL");
});

test("a series of which any version counts such rows is not made public, and one that is all the same is internal again with the next count", async () => {
  const relationship = await newRelationship();
  const editor = await personOf("EDITOR");
  const open = { values: [["2025-W01", 1]], visibility: "internal" } as const;
  await keepCountedSeries(null, happenings(relationship, { restricted: true }));
  await keepCountedSeries(null, happenings(relationship, open));
  const where = { relationship: { slug: relationship } };
  const { id, slug, name, source, licence, address } = await db.referenceSeries.findFirstOrThrow({ where });
  const about = { name, source, licence, address, visibility: "public" };
  const answer = await editReference(editor, { relationship, slug }, about, "0");
  assert.deepEqual(answer.ok ? [] : answer.problems.map(({ field }) => field), ["visibility"]);
  assert.match(answer.ok ? "" : (answer.problems[0]?.message ?? ""), /version 1/);
  await db.$executeRaw`ALTER TABLE "ReferenceSeries" DISABLE TRIGGER USER`;
  await db.referenceSeries.update({ where: { id }, data: { visibility: "PUBLIC" } });
  await db.$executeRaw`ALTER TABLE "ReferenceSeries" ENABLE TRIGGER USER`;
  await keepCountedSeries(null, happenings(relationship, { ...open, values: [["2025-W01", 2]] }));
  assert.equal((await db.referenceSeries.findFirstOrThrow({ where })).visibility, "INTERNAL");
});

test("a version that the release before writes is known as such by its note, and one that somebody brought is not", async () => {
  const relationship = await newRelationship();
  await keepCountedSeries(null, happenings(relationship));
  const { id: seriesId } = await db.referenceSeries.findFirstOrThrow({
    where: { relationship: { slug: relationship } },
  });
  const note = "Of whole weeks. Rows that may not be passed on are counted in it.";
  for (const [number, fileName] of [
    [2, ""],
    [3, "mine.csv"],
  ] as const)
    await db.referenceVersion.create({
      data: { seriesId, number, fileName, note, values: [["2025-W01", 1]] },
    });
  assert.deepEqual(await restrictedVersions(db, seriesId), [2]);
});

test("two counts at once make one series", async () => {
  const slug = await newRelationship();
  const both = await Promise.all([1, 2].map(() => keepCountedSeries(null, happenings(slug))));
  assert.deepEqual(both.map((one) => one.ok && one.number).sort(), [1, null]);
});

test("weeks that are none, and a count without a figure, are refused at their field", async () => {
  const slug = await newRelationship();
  const fields = async (change: Partial<CountedSeries>) => {
    const kept = await keepCountedSeries(null, happenings(slug, change));
    return kept.ok ? [] : kept.problems.map(({ field }) => field);
  };
  assert.deepEqual(await fields({ values: [["2025-W53", 1]] }), ["values"]);
  assert.deepEqual(await fields({ values: [["2025-W01", null]] }), ["values"]);
  assert.deepEqual(await fields({ licence: " " }), ["licence"]);
  assert.deepEqual(await fields({ key: "" }), ["key"]);
  assert.equal(await db.referenceSeries.count({ where: { relationship: { slug } } }), 0);
});

test("the database refuses to change or delete what was kept", async () => {
  const slug = await newRelationship();
  await keepCountedSeries(null, happenings(slug));
  await assert.rejects(db.referenceVersion.updateMany({ data: { note: "x" } }), /append-only/);
  await assert.rejects(db.referenceVersion.deleteMany(), /append-only/);
  await assert.rejects(db.referenceSeries.deleteMany(), /append-only/);
  await assert.rejects(db.referenceSeries.updateMany({ data: { unit: "x" } }), /identity of a series/);
  await assert.rejects(db.referenceSeries.updateMany({ data: { step: "MONTH" } }), /identity of a series/);
});
