import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { plantedTable } from "@/lib/codebook/tables/planted-errors.test-kit";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { editSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { csvSame } from "@/lib/sheets/csv-same";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { loadImportDraft, readImportDraft } from "./import-drafts";
import { listImportRuns } from "./import-runs";
import { importRecords } from "./record-import";
import { correctedSheet, readSheetProblems } from "./sheet-corrected";
import { checkSheet, chooseSheet, discardSheet, readSheetDraft, receiveSheet } from "./sheet-drafts";
import { planUndo, undoImport } from "./undo-import";

ownTestDatabase();

const HEADINGS = [
  "id",
  "title",
  "family",
  "type",
  "start",
  "intensity",
  "why this intensity",
  "why these grades",
  "initiator",
  "publisher",
  "source title",
  "grade",
  "facet of",
  "scored",
];

/** Rows of a table of visits, with or without ids of their own. */
const visit = (title: string, change: Partial<Record<(typeof HEADINGS)[number], string>> = {}) => {
  const row: Record<string, string> = {
    title,
    family: "DIPLOMATIC",
    type: "visit-high",
    start: "2025-03-01",
    intensity: "5",
    "why this intensity": "the default",
    "why these grades": "one paper",
    initiator: "North",
    publisher: "Agency",
    "source title": title,
    grade: "B2",
    scored: "yes",
    ...change,
  };
  return HEADINGS.map((heading) => row[heading] ?? "");
};
const csvOf = (...rows: string[][]) => new TextEncoder().encode(csvSame([HEADINGS, ...rows], ","));

describe("a table of signals", () => {
  let admin: Person;
  before(async () => {
    await db.codebookVersion.createMany({
      data: CODEBOOKS.map(({ version, ...content }) => ({
        version,
        content: JSON.parse(JSON.stringify({ version, ...content })),
      })),
    });
    admin = await makePerson("ADMIN");
  });

  async function newRelationship(): Promise<string> {
    const relationship = {
      record: "relationship",
      slug: `pair-${randomUUID()}`,
      name: "North – South",
      trackedFrom: "2021-08-15",
      codedThrough: "2025-12-28",
      sideA: { name: "North", adjective: "Northern", code: "NOR" },
      sideB: { name: "South", adjective: "Southern", code: "SOU" },
    };
    const read = parseRecordFile(JSON.stringify(relationship), CODEBOOKS);
    assert.ok(read.ok);
    assert.ok((await importRecords(admin, read.file, CODEBOOKS)).ok);
    return relationship.slug;
  }
  async function check(relationship: string, bytes: Uint8Array, person = admin, fileName = "visits.csv") {
    const received = await receiveSheet(person, { relationship, fileName, bytes });
    assert.deepEqual(received, { ok: true });
    const waiting = await readSheetDraft(person);
    assert.ok(waiting);
    const { id: draft, mapping, source } = waiting.sheet;
    return await checkSheet(person, { draft, mapping, source });
  }
  async function load(relationship: string, bytes: Uint8Array, person = admin) {
    assert.deepEqual(await check(relationship, bytes, person), { ok: true, wrong: 0 });
    const draft = await readImportDraft(person);
    assert.ok(draft?.plan, JSON.stringify(draft));
    return {
      draft,
      loaded: await loadImportDraft(person, { draft: draft.id, fingerprint: draft.plan.fingerprint }),
    };
  }
  const titles = async (slug: string) =>
    (
      await db.signal.findMany({
        where: { relationship: { slug }, voided: false },
        orderBy: { title: "asc" },
        select: { title: true },
      })
    ).map(({ title }) => title);
  const lastRun = async () => (await listImportRuns(admin))[0]?.id ?? "";

  test("is read, looked at and loaded, and the same file again adds nothing, with ids of its own or without", async () => {
    for (const own of [true, false]) {
      const slug = await newRelationship();
      const id = (name: string) => (own ? { id: `${name}-${slug.slice(-12)}` } : {});
      const bytes = csvOf(visit("First", id("a")), visit("Second", { ...id("b"), start: "2025-06-01" }));
      const { draft, loaded } = await load(slug, bytes);
      assert.deepEqual(loaded, { ok: true, slug, created: 2, changed: 0, unchanged: 0 });
      assert.equal(draft.table?.standing, 0);
      assert.deepEqual(await titles(slug), ["First", "Second"]);
      assert.equal(await db.sheetDraft.count({ where: { userId: admin.id } }), 0);

      const count = await db.signalRevision.count();
      assert.deepEqual(await check(slug, bytes), { ok: true, wrong: 0 });
      const again = await readImportDraft(admin);
      assert.deepEqual(
        [
          again?.plan?.created.length,
          again?.plan?.changed.length,
          again?.plan?.unchanged,
          again?.table?.standing,
        ],
        [0, 0, own ? 2 : 0, own ? 0 : 2],
      );
      assert.equal(await db.signalRevision.count(), count);
    }
  });

  test("does not overrule who revised a row since, where the row has no id of its own", async () => {
    const slug = await newRelationship();
    const bytes = csvOf(visit("To be revised"));
    await load(slug, bytes);
    const signal = await db.signal.findFirstOrThrow({
      where: { relationship: { slug } },
      select: { slug: true },
    });
    const { ok } = await editSignal(
      admin,
      signal.slug,
      { ...(await fieldsOf(slug)), title: "Revised" },
      { reason: "clearer", revision: 1 },
    );
    assert.ok(ok);
    await check(slug, bytes);
    const draft = await readImportDraft(admin);
    assert.deepEqual([draft?.plan?.changed, draft?.plan?.created, draft?.table?.standing], [[], [], 1]);
  });

  const fieldsOf = async (slug: string) => {
    const { streamRecords } = await import("./record-export");
    let text = "";
    for await (const part of (await streamRecords(slug, { internal: true })).parts) text += part;
    const { record: _, id: _id, codebook: _codebook, ...fields } = JSON.parse(text.split("\n")[1] ?? "");
    return fields;
  };

  test("is taken back whole, with a reason: what it created is void, what it changed is as before", async () => {
    const slug = await newRelationship();
    const id = (name: string) => `${name}-${slug.slice(-12)}`;
    await load(slug, csvOf(visit("First", { id: id("a") })));
    await load(
      slug,
      csvOf(visit("First, changed", { id: id("a") }), visit("Second", { id: id("b"), start: "2025-06-01" })),
    );
    const run = await lastRun();
    assert.deepEqual(await planUndo(admin, run), { voided: 1, restored: 1, kept: [] });
    assert.equal((await undoImport(admin, { id: run, reason: " " })).ok, false);
    assert.deepEqual(await undoImport(admin, { id: run, reason: "wrong file" }), {
      ok: true,
      voided: 1,
      restored: 1,
      kept: [],
    });
    assert.deepEqual(await titles(slug), ["First"]);
    const twice = await undoImport(admin, { id: run, reason: "again" });
    assert.match(twice.ok ? "" : (twice.problems[0]?.message ?? ""), /taken back already/);
    const audit = await db.auditEvent.findFirst({ where: { action: "records.undo", subjectId: slug } });
    assert.equal(audit?.actorId, admin.id);
    const revisions = await db.signalRevision.findMany({
      where: { signal: { slug: id("a") } },
      orderBy: { number: "asc" },
    });
    assert.deepEqual(revisions.map(({ kind, reason }) => [kind, reason]).at(-1), ["RESTORED", "wrong file"]);

    // The same file brings both again: what was taken back had been brought by it.
    const { loaded } = await load(
      slug,
      csvOf(visit("First, changed", { id: id("a") }), visit("Second", { id: id("b"), start: "2025-06-01" })),
    );
    assert.deepEqual(loaded, { ok: true, slug, created: 0, changed: 2, unchanged: 0 });
  });

  test("keeps what was revised since, and what others lead to, and names both", async () => {
    const slug = await newRelationship();
    const id = (name: string) => `${name}-${slug.slice(-12)}`;
    const start = { b: "2025-04-01", c: "2025-06-01" };
    await load(
      slug,
      csvOf(
        visit("First", { id: id("a") }),
        visit("Second", { id: id("b"), start: start.b }),
        visit("Third", { id: id("c"), start: start.c }),
      ),
    );
    const run = await lastRun();
    const edit = await editSignal(
      admin,
      id("b"),
      { ...(await fieldsOf(slug)), title: "Second, revised", start: start.b, end: start.b },
      { reason: "clearer", revision: 1 },
    );
    assert.ok(edit.ok, JSON.stringify(edit));
    await load(
      slug,
      csvOf(
        visit("A side of the third", {
          id: id("d"),
          start: start.c,
          "facet of": id("c"),
          scored: "no",
          intensity: "0",
        }),
      ),
    );
    const expected = [
      { id: id("b"), because: "somebody has revised it since" },
      { id: id("c"), because: `“${id("d")}” links to it` },
    ];
    assert.deepEqual(await planUndo(admin, run), { voided: 1, restored: 0, kept: expected });
    assert.deepEqual(await undoImport(admin, { id: run, reason: "wrong file" }), {
      ok: true,
      voided: 1,
      restored: 0,
      kept: expected,
    });
    assert.deepEqual(await titles(slug), ["A side of the third", "Second, revised", "Third"]);
  });

  test("that cannot be taken back at all stays, with a word", async () => {
    const slug = await newRelationship();
    await load(slug, csvOf(visit("Only one")));
    const run = await lastRun();
    const { slug: signal } = await db.signal.findFirstOrThrow({
      where: { relationship: { slug } },
      select: { slug: true },
    });
    assert.ok(
      (
        await editSignal(
          admin,
          signal,
          { ...(await fieldsOf(slug)), title: "Revised" },
          { reason: "clearer", revision: 1 },
        )
      ).ok,
    );
    const undone = await undoImport(admin, { id: run, reason: "wrong file" });
    assert.match(undone.ok ? "" : (undone.problems[0]?.message ?? ""), /Nothing of it can be taken back/);
    assert.equal((await listImportRuns(admin))[0]?.undone, null);
  });

  test("is loaded whole or not at all, also where the database fails in the middle", async () => {
    const slug = await newRelationship();
    const rows = Array.from({ length: 2_500 }, (_, at) =>
      visit(at === 2_300 ? "Break here" : `Visit ${at}`, {
        start: `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 9}`,
      }),
    );
    await db.$executeRawUnsafe(
      `CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.title = 'Break here' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`,
    );
    await db.$executeRawUnsafe(
      `CREATE TRIGGER break_here BEFORE INSERT ON "SignalRevision" FOR EACH ROW EXECUTE FUNCTION break_here()`,
    );
    const stored = () =>
      Promise.all([
        db.signal.count(),
        db.signalRevision.count(),
        db.importRun.count(),
        db.auditEvent.count(),
        db.source.count(),
      ]);
    assert.deepEqual(await check(slug, csvOf(...rows)), { ok: true, wrong: 0 });
    const before = await stored();
    const draft = await readImportDraft(admin);
    assert.ok(draft?.plan);
    const shown = { draft: draft.id, fingerprint: draft.plan.fingerprint };
    await assert.rejects(() => loadImportDraft(admin, shown), /broken/);
    assert.deepEqual(await stored(), before);
    await db.$executeRawUnsafe(`DROP TRIGGER break_here ON "SignalRevision"`);
    const loaded = await loadImportDraft(admin, shown);
    assert.deepEqual(loaded, { ok: true, slug, created: 2_500, changed: 0, unchanged: 0 });
  });

  test("is not loaded over data that moved since it was checked", async () => {
    const slug = await newRelationship();
    assert.deepEqual(await check(slug, csvOf(visit("First"))), { ok: true, wrong: 0 });
    const draft = await readImportDraft(admin);
    assert.ok(draft?.plan);
    const shown = { draft: draft.id, fingerprint: draft.plan.fingerprint };
    const other = await makePerson("ADMIN");
    await load(slug, csvOf(visit("Second")), other);
    const late = await loadImportDraft(admin, shown);
    assert.match(late.ok ? "" : (late.problems[0]?.message ?? ""), /check the table again/);
    assert.match((await readImportDraft(admin))?.problems[0]?.message ?? "", /check the table again/);
  });

  test("sent by two administrators at once is loaded once", async () => {
    const slug = await newRelationship();
    const bytes = csvOf(visit("First"), visit("Second", { start: "2025-06-01" }));
    const people = [admin, await makePerson("ADMIN")];
    const shown: { draft: string; fingerprint: string }[] = [];
    for (const person of people) {
      assert.deepEqual(await check(slug, bytes, person), { ok: true, wrong: 0 });
      const draft = await readImportDraft(person);
      assert.ok(draft?.plan);
      shown.push({ draft: draft.id, fingerprint: draft.plan.fingerprint });
    }
    const loaded = await Promise.all(
      people.map((person, at) => loadImportDraft(person, shown[at] ?? { draft: "", fingerprint: "" })),
    );
    assert.deepEqual(loaded.map(({ ok }) => ok).sort(), [false, true]);
    assert.deepEqual(await titles(slug), ["First", "Second"]);
  });

  test("with errors keeps them all, counted, and gives the file back with each beside its row", async () => {
    const slug = await newRelationship();
    const { cells, planted } = plantedTable(600, 200, 3);
    const [header = [], ...rows] = cells.map((row) =>
      row.map((cell) =>
        cell
          .replaceAll("Tajikistan", "North")
          .replace("AFG", "SOU")
          .replaceAll("made-", `made-${slug.slice(-8)}-`),
      ),
    );
    const bytes = await writeTable({ about: ["a"], header, days: [], rows, name: "a" });
    assert.deepEqual(await receiveSheet(admin, { relationship: slug, fileName: "many.xlsx", bytes }), {
      ok: true,
    });
    const waiting = await readSheetDraft(admin);
    assert.ok(waiting);
    const { id: draft, mapping } = waiting.sheet;
    const checked = await checkSheet(admin, {
      draft,
      mapping: { ...mapping, dateOrder: "day-first" },
      source: "Many",
    });
    assert.deepEqual(checked, { ok: true, wrong: 200 });
    const page = await readSheetProblems(admin, { field: null, from: 150, most: 100 });
    assert.deepEqual([page?.counts.total, page?.counts.rows, page?.problems.length], [200, 200, 50]);
    const starts = planted.filter(({ field }) => field === "start").length;
    const onlyStarts = await readSheetProblems(admin, { field: "start", from: 0, most: 100 });
    assert.equal(onlyStarts?.problems.length, starts);
    const corrected = await correctedSheet(admin);
    assert.equal(corrected?.name, "many to correct");
    await receiveSheet(admin, {
      relationship: slug,
      fileName: "many.xlsx",
      bytes: corrected?.bytes ?? bytes,
    });
    const again = await readSheetDraft(admin);
    // The mapping of the source fits the file that has one column more.
    assert.deepEqual(
      [again?.sheet.source, again?.sheet.mapping.dateOrder, again?.sheet.mapping.columns.at(-1)],
      ["Many", "day-first", null],
    );
    await discardSheet(admin, again?.sheet.id ?? "");
    assert.equal(await readSheetDraft(admin), null);
  });

  test("turns to another sheet of its workbook", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const slug = await newRelationship();
    const sheet = (name: string, ...rows: string[][]) => ({ name, rows });
    const bytes = await writeXlsx({
      sheets: [sheet("Notes", ["a", "b"], ["c", "d"]), sheet("Signals", HEADINGS, visit("First"))],
    });
    assert.deepEqual(await receiveSheet(admin, { relationship: slug, fileName: "two.xlsx", bytes }), {
      ok: true,
    });
    const first = await readSheetDraft(admin);
    assert.deepEqual(first?.sheet.facts.sheets, ["Notes", "Signals"]);
    assert.deepEqual(await chooseSheet(admin, { draft: first?.sheet.id ?? "", sheet: 1 }), { ok: true });
    const second = await readSheetDraft(admin);
    assert.equal(second?.sheet.mapping.columns[1], "title");
    const { id: draft, mapping } = second?.sheet ?? { id: "", mapping: null };
    assert.ok(mapping);
    assert.deepEqual(await checkSheet(admin, { draft, mapping, source: "" }), { ok: true, wrong: 0 });
  });

  test("is for administrators alone, and what is no table is refused in words", async () => {
    const slug = await newRelationship();
    const editor = await makePerson("EDITOR");
    const bytes = csvOf(visit("First"));
    await assert.rejects(
      () => receiveSheet(editor, { relationship: slug, fileName: "a.csv", bytes }),
      NotAuthorised,
    );
    await assert.rejects(() => undoImport(editor, { id: randomUUID(), reason: "x" }), NotAuthorised);
    await assert.rejects(
      () => checkSheet(editor, { draft: "", mapping: {} as never, source: "" }),
      NotAuthorised,
    );
    const refusal = async (sent: Uint8Array, relationship = slug) => {
      const answer = await receiveSheet(admin, { relationship, fileName: "a", bytes: sent });
      return answer.ok ? "" : answer.problems[0]?.message;
    };
    assert.equal(await refusal(new TextEncoder().encode("a,b\n")), "It has no row below its headings.");
    assert.match((await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))) ?? "", /protected by a password/);
    assert.match((await refusal(bytes, "nowhere")) ?? "", /Choose the relationship/);
  });
});
