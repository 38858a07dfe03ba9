import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidate, rowOf } from "@/lib/data/candidates/candidates.test-kit";
import { editReference } from "@/lib/data/reference/reference-editing";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { EXPORT_COLUMNS } from "@/lib/event-files/formats/other-table/export-columns";
import { EVENT_SOURCES } from "@/lib/event-files/sources/event-sources";
import { dated, read, seriesOf } from "./attention.test-kit";
import { holdAttention, keepAttention } from "./keep-attention";

ownTestDatabase();

interface Said {
  citation: string;
  licence: string;
  passedOn?: boolean;
  /** How many rows of it stand, on a day of the week that it covers. */
  rows: number;
}

/** A table of one’s own that was read, with what was said of it, and the attention kept after it. */
async function table(slug: string, { citation, licence, passedOn = true, rows }: Said): Promise<void> {
  const id = await read(slug, "own", "2021-03-01", "2021-03-07");
  const terms = { citation, licence, address: null, passedOn };
  await db.eventFile.update({ where: { id }, data: { choices: { terms } } });
  const meeting = await candidate(slug, { source: "own" });
  for (let row = 0; row < rows; row++)
    await db.eventRowKept.update({ where: { id: await rowOf(meeting) }, data: { lastFileId: id } });
  await keepAttention(id);
}

const rowsSeries = (slug: string) =>
  db.referenceSeries.findFirstOrThrow({
    where: { relationship: { slug }, countKey: "own rows" },
    include: { versions: { orderBy: { number: "asc" } } },
  });

const recounts = (subjectId: string) =>
  db.auditEvent.findMany({
    where: { subjectId, action: "reference.recount" },
    orderBy: { at: "asc" },
    select: { before: true, after: true },
  });

describe("the attention of a source", () => {
  test("stands beside the index by week, in three counts and for staff alone", async () => {
    const slug = await newRelationship();
    const meeting = await candidate(slug, { day: "2021-03-01" });
    await Promise.all([rowOf(meeting), rowOf(meeting)]);
    const old = { state: "DISCARDED", reason: "Old.", decidedAt: new Date() } as const;
    await rowOf(await candidate(slug, { day: "2021-03-10", ...old }), { time: dated("2021-03-10") });
    // 2021-03-01 is a Monday.
    await keepAttention(await read(slug, "icews", "2021-02-25", "2021-03-16"));
    const series = await seriesOf(slug);
    assert.deepEqual(
      series.map(({ countKey, visibility, versions }) => [
        countKey,
        visibility,
        versions.map(({ values }) => values),
      ]),
      [
        [
          "icews happenings",
          "INTERNAL",
          [
            [
              ["2021-W09", 1],
              ["2021-W10", 1],
            ],
          ],
        ],
        [
          "icews rows",
          "INTERNAL",
          [
            [
              ["2021-W09", 2],
              ["2021-W10", 1],
            ],
          ],
        ],
        [
          "icews statements",
          "INTERNAL",
          [
            [
              ["2021-W09", 2],
              ["2021-W10", 1],
            ],
          ],
        ],
      ],
    );
  });

  test("gets a version only where a count differs, as more weeks are covered", async () => {
    const slug = await newRelationship();
    const first = await read(slug, "icews", "2021-03-01", "2021-03-10");
    await keepAttention(first);
    await keepAttention(first);
    const versions = async () => (await seriesOf(slug)).map((one) => one.versions.length);
    assert.deepEqual(await versions(), [1, 1, 1]);
    // Only the two files together cover the second week.
    await keepAttention(await read(slug, "icews", "2021-03-11", "2021-03-14"));
    assert.deepEqual(await versions(), [2, 2, 2]);
  });

  test("counts after whoever counts before, and what was read meanwhile too", async () => {
    const slug = await newRelationship();
    const first = await read(slug, "icews", "2021-03-01", "2021-03-10");
    const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug } });
    let counted: Promise<void> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await holdAttention(tx, { relationshipId, source: "icews" });
      counted = keepAttention(first);
      await untilItWaits(counted);
      assert.deepEqual(await seriesOf(slug), []);
      await read(slug, "icews", "2021-03-11", "2021-03-14");
    });
    await counted;
    const [series] = await seriesOf(slug);
    assert.deepEqual(
      series?.versions.map(({ values }) => values),
      [
        [
          ["2021-W09", 0],
          ["2021-W10", 0],
        ],
      ],
    );
  });

  test("says nothing of weeks that are not covered whole, nor of a file that was not read", async () => {
    const slug = await newRelationship();
    await keepAttention(await read(slug, "icews", "2021-03-02", "2021-03-07"));
    const refused = await read(slug, "icews", "2021-03-01", "2021-03-07");
    await db.eventFile.update({
      where: { id: refused },
      data: {
        state: "REFUSED",
        outcome: Prisma.DbNull,
        fault: { line: 1, text: "", message: "", member: "" },
      },
    });
    await keepAttention(refused);
    assert.deepEqual(await seriesOf(slug), []);
  });

  test("is kept with licence and citation, whichever source it is", async () => {
    const slug = await newRelationship();
    for (const { id } of EVENT_SOURCES) await keepAttention(await read(slug, id, "2021-03-01", "2021-03-07"));
    const kept = await db.referenceSeries.findMany({ where: { relationship: { slug } } });
    assert.equal(kept.length, 3 * EVENT_SOURCES.length);
    for (const { source, licence } of kept)
      assert.ok(EVENT_SOURCES.some((one) => one.citation === source && one.licence === licence));
  });

  test("of tables of one’s own is cited as was said of each, once", async () => {
    const slug = await newRelationship();
    const said = async (citation: string, address: string | null) => {
      const id = await read(slug, "own", "2021-03-01", "2021-03-07");
      const terms = { citation, licence: "CC BY 4.0", address, passedOn: false };
      await db.eventFile.update({ where: { id }, data: { choices: { terms } } });
      return id;
    };
    await said("Border Watch", "https://border.example/");
    await said("Border Watch", "https://border.example/");
    await keepAttention(await said("A ministry", null));
    const [kept] = await db.referenceSeries.findMany({ where: { relationship: { slug } } });
    assert.deepEqual(
      [kept?.source, kept?.licence, kept?.address],
      ["Border Watch; A ministry", "CC BY 4.0", ""],
    );
  });

  test("of tables of one’s own cites those that a later release replaced behind the others, as said of earlier versions", async () => {
    const slug = await newRelationship();
    const said = async (citation: string, licence: string, followsId?: string) => {
      const id = await read(slug, "own", "2021-03-01", "2021-03-07", { followsId });
      const terms = { citation, licence, address: `https://${licence}.example/`, passedOn: true };
      await db.eventFile.update({ where: { id }, data: { choices: { terms } } });
      return id;
    };
    const first = await said("Border Watch 2024", "CC0");
    await keepAttention(await said("Border Watch 2025", "CC0", first));
    const kept = () => rowsSeries(slug);
    assert.equal((await kept()).source, "Border Watch 2025; earlier versions: Border Watch 2024");
    assert.equal((await kept()).licence, "CC0");
    assert.equal((await kept()).address, "https://CC0.example/");
    await keepAttention(await said("A ministry", "Ask"));
    const source = "Border Watch 2025; A ministry; earlier versions: Border Watch 2024";
    assert.deepEqual([(await kept()).source, (await kept()).licence], [source, "CC0; Ask"]);
  });

  test("of tables of one’s own says anew where it comes from with each, while nobody has changed it", async () => {
    const slug = await newRelationship();
    await table(slug, { citation: "Border Watch", licence: "CC BY 4.0", rows: 1 });
    await table(slug, { citation: "A ministry", licence: "Ask it first", rows: 1 });
    const { id, source, licence, edits, versions, visibility } = await rowsSeries(slug);
    const both = { source: "Border Watch; A ministry", licence: "CC BY 4.0; Ask it first", address: "" };
    assert.deepEqual([source, licence, edits, visibility], [both.source, both.licence, 1, "INTERNAL"]);
    const internal = { visibility: "internal" };
    assert.deepEqual(await recounts(id), [
      {
        before: { source: "Border Watch", licence: "CC BY 4.0", address: "", ...internal },
        after: { ...both, ...internal },
      },
    ]);
    assert.equal(versions.length, 2);
    const { slug: series } = await rowsSeries(slug);
    const place = { relationship: slug, slug: series };
    const typed = { name: "Mine", source: "Two tables", licence: "Mixed", address: "", ...internal };
    const editor = await personOf("EDITOR");
    const stale = await editReference(editor, place, typed, "0");
    assert.equal(stale.ok, false, "a form of before writes over no terms");
    assert.ok((await editReference(editor, place, typed, "1")).ok);
    await table(slug, { citation: "A third", licence: "CC0", rows: 1 });
    assert.equal((await rowsSeries(slug)).source, "Two tables");
    assert.equal((await recounts(id)).length, 1);
  });

  test("that rows go into which may not be passed on is for staff alone again, and a form that is open is stale", async () => {
    const slug = await newRelationship();
    await table(slug, { citation: "Border Watch", licence: "CC BY 4.0", rows: 1 });
    const { id, slug: series } = await rowsSeries(slug);
    const place = { relationship: slug, slug: series };
    const told = { name: "Rows", source: "Border Watch", licence: "CC BY 4.0", address: "" };
    const editor = await personOf("EDITOR");
    const typed = { ...told, visibility: "public" };
    assert.ok((await editReference(editor, place, typed, "0")).ok);
    await table(slug, { citation: "A second", licence: "CC0", rows: 1 });
    assert.equal((await rowsSeries(slug)).visibility, "PUBLIC", "rows that may be passed on close nothing");
    await table(slug, { citation: "A closed one", licence: "", passedOn: false, rows: 0 });
    assert.equal((await rowsSeries(slug)).visibility, "PUBLIC", "nor a table without a row");
    await table(slug, { citation: "A ministry", licence: "", passedOn: false, rows: 1 });
    const { visibility, edits, versions } = await rowsSeries(slug);
    assert.deepEqual([visibility, edits], ["INTERNAL", 2]);
    assert.match(versions.at(-1)?.note ?? "", /may not be passed on/);
    assert.doesNotMatch(versions.at(0)?.note ?? "", /may not be passed on/);
    const [closed, ...others] = await recounts(id);
    assert.deepEqual(others, []);
    assert.match(JSON.stringify(closed), /"visibility":"public".*"visibility":"internal"/);
    assert.match(JSON.stringify(closed?.after), /"why":"Rows that may not be passed on/);
    assert.equal((await editReference(editor, place, { ...typed, name: "Open" }, "1")).ok, false);
    const again = await editReference(editor, place, typed, "2");
    assert.deepEqual(again.ok ? [] : again.problems.map(({ field }) => field), ["visibility"]);
    assert.ok(
      (await editReference(editor, place, { ...typed, visibility: "internal", name: "Ours" }, "2")).ok,
    );
  });

  test("of rows that left here before is cited as each of them says", async () => {
    const slug = await newRelationship();
    const id = await read(slug, "own", "2021-03-01", "2021-03-07");
    const shape = {
      ...{ format: "table", widths: [EXPORT_COLUMNS.length], separator: ",", header: [...EXPORT_COLUMNS] },
      ...{ dates: "YYYY-MM-DD", encoding: "utf-8" },
    };
    const recognised = { shape, columns: [], rows: [], notes: [], members: { count: 1, names: [] } };
    await db.eventFile.update({ where: { id }, data: { recognised } });
    await keepAttention(id);
    const { source, licence } = await rowsSeries(slug);
    assert.match(source, /^As each of its rows says/);
    assert.match(licence, /^As each of its rows says/);
  });
});
