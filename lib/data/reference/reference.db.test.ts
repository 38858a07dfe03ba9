import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { LIVE } from "@/lib/charts/address/vintage";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { frozenVintage } from "@/lib/data/readings/frozen-vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { newRelationship } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { ABOUT, COAL, saveTable, sendTable } from "./reference.test-kit";
import { findReferenceDraft, findWaitingName, receiveReference } from "./reference-drafts";
import { archiveReference, editReference, restoreReference } from "./reference-editing";
import { countReferences, listReferences, listReferenceVersions } from "./reference-list";
import type { Saving } from "./save-reference";

ownTestDatabase();

// 762 and 4 are no codes of the sides; letters tell them.
const TRADE = `period,refMonth,reporterCode,reporterISO,partnerCode,partnerISO,flowCode,cmdCode,primaryValue,customsCode,motCode,partner2Code
202501,1,9001,ALP,9002,BET,X,TOTAL,100,C00,0,0
202501,1,9002,BET,9001,ALP,M,TOTAL,125,C00,0,0
202501,1,9001,ALP,9002,BET,X,TOTAL,60,C01,0,0
`;

describe("series of figures", () => {
  let editor: Person;
  let coder: Person;
  let relationship: string;
  let id: string;
  before(async () => {
    editor = await makePerson("EDITOR");
    coder = await makePerson("CODER");
    relationship = await newRelationship();
    ({ id } = await db.relationship.findUniqueOrThrow({ where: { slug: relationship } }));
  });

  const send = (text: string, fileName?: string) => sendTable(editor, relationship, text, fileName);
  const save = (draft: string, change?: Partial<Saving>) => saveTable(editor, relationship, draft, change);
  const find = async (person: Person | null, slug: string) =>
    (await listReferences(person, id)).find((row) => row.slug === slug);

  test("a table that was sent waits, is saved as a series, and waits no more", async () => {
    const saved = await save(await send(COAL));
    assert.deepEqual(saved, { ok: true, saved: [{ slug: "exports-of-coal", number: 1 }] });
    const row = await find(null, "exports-of-coal");
    assert.equal(row?.step, "month");
    const [version] = await listReferenceVersions(row?.id ?? "", null);
    assert.deepEqual(version?.values, [
      ["2025-01", 10],
      ["2025-02", 20],
      ["2025-03", null],
    ]);
    assert.deepEqual([version?.fileName, version?.author], ["coal.csv", "Test Person"]);
    assert.equal(await findReferenceDraft(editor, id), null);
  });

  test("months of a workbook are its dates, and numbers its numbers", async () => {
    const bytes = await writeTable({
      ...{ about: [], name: "power", header: ["Month", "GWh"], days: ["Month"] },
      rows: [
        ["2025-01-01", 1_234.5],
        ["2025-02-01", null],
        ["2025-03-01", 7],
      ],
    });
    const sent = { relationship, seriesSlug: null, fileName: "power.xlsx", bytes: Uint8Array.from(bytes) };
    assert.deepEqual(await receiveReference(editor, sent), { ok: true });
    const draft = await findReferenceDraft(editor, id);
    const series = [{ key: "table", as: "new", name: "Power", mirror: "", at: 0 }];
    assert.ok((await save(draft?.id ?? "", { series })).ok);
    const [version] = await listReferenceVersions((await find(null, "power"))?.id ?? "", null);
    assert.deepEqual(version?.values, [
      ["2025-01", 1_234.5],
      ["2025-02", null],
      ["2025-03", 7],
    ]);
  });

  test("a later table is a new version, and the earlier stays", async () => {
    const series = [{ key: "table", as: "exports-of-coal", name: "", mirror: "", at: 0 }];
    const changed = COAL.replace("2025-02,20", "2025-02,21");
    const saved = await save(await send(changed), { series, note: "Revised" });
    assert.deepEqual(saved, { ok: true, saved: [{ slug: "exports-of-coal", number: 2 }] });
    const row = await find(null, "exports-of-coal");
    const versions = await listReferenceVersions(row?.id ?? "", null);
    assert.deepEqual(
      versions.map(({ number, note, values }) => [number, note, values[1]?.[1]]),
      [
        [2, "Revised", 21],
        [1, "", 20],
      ],
    );
    const again = await save(await send(changed), { series });
    assert.deepEqual(again, { ok: true, saved: [{ slug: "exports-of-coal", number: null }] });
  });

  test("as coded on an earlier moment there is the version of then", async () => {
    const row = await find(null, "exports-of-coal");
    const [, first] = await listReferenceVersions(row?.id ?? "", null);
    assert.ok(first);
    const then = await listReferenceVersions(row?.id ?? "", new Date(first.recordedAt));
    assert.deepEqual(
      then.map(({ number }) => number),
      [1],
    );
  });

  test("a series of another step takes no version, and nothing is written", async () => {
    const draft = await send("week,t\n2025-W01,1\n2025-W02,2\n");
    const saved = await save(draft, {
      series: [{ key: "table", as: "exports-of-coal", name: "", mirror: "", at: 0 }],
    });
    assert.deepEqual(saved.ok ? [] : saved.problems.map(({ field }) => field), ["as-0"]);
    assert.ok(await findReferenceDraft(editor, id), "the table still waits");
  });

  test("what is missing of a series is told at its field", async () => {
    const draft = await send(COAL);
    const saved = await save(draft, {
      about: { ...ABOUT, licence: " ", unit: "" },
      series: [{ key: "table", as: "new", name: "", mirror: "", at: 0 }],
    });
    const fields = saved.ok ? [] : saved.problems.map(({ field }) => field);
    assert.deepEqual(fields.sort(), ["licence", "name-0", "unit"]);
  });

  test("with a problem at a row nothing is saved", async () => {
    const saved = await save(await send("month,t\n2025-01,1\n2025-01,2\n"));
    assert.match(saved.ok ? "" : (saved.problems[0]?.message ?? ""), /Line 3: .*line 2 already/);
  });

  test("trade of both reporters is two series that mirror one another, from totals alone", async () => {
    const saved = await save(await send(TRADE, "trade.csv"), {
      series: [
        { key: "A.export.month.TOTAL", as: "new", name: "What Alpha says it sold", mirror: "", at: 0 },
        { key: "B.import.month.TOTAL", as: "new", name: "What Beta says it bought", mirror: "", at: 1 },
      ],
    });
    assert.ok(saved.ok);
    const [sold, bought] = ["what-alpha-says-it-sold", "what-beta-says-it-bought"];
    assert.equal((await find(null, sold))?.mirror, bought);
    assert.equal((await find(null, bought))?.mirror, sold);
    const [version] = await listReferenceVersions((await find(null, sold))?.id ?? "", null);
    assert.deepEqual(version?.values, [["2025-01", 100]]);
  });

  const trade = (rows: number[]) =>
    TRADE.split("\n")
      .filter((_, at) => at === 0 || rows.includes(at))
      .join("\n");
  const only = (key: string, as: string, name: string, mirror = "") => [{ key, as, name, mirror, at: 0 }];
  const DOLLARS = { ...ABOUT, unit: "US dollars" };

  test("reports of one trade are linked whichever comes first, new or standing", async () => {
    const [sold, bought] = ["A.export.month.TOTAL", "B.import.month.TOTAL"];
    const about = DOLLARS;
    const first = await save(await send(trade([2])), { about, series: only(bought, "new", "Beta bought") });
    assert.ok(first.ok, JSON.stringify(first));
    assert.equal((await find(null, "beta-bought"))?.mirror, null);
    const choice = only(sold, "new", "Alpha sold", "beta-bought");
    const second = await save(await send(trade([1])), { about, series: choice });
    assert.ok(second.ok, JSON.stringify(second));
    assert.equal((await find(null, "alpha-sold"))?.mirror, "beta-bought");

    // In one file, of which the partner stands already and comes second.
    const later = await save(await send(trade([1])), { about, series: only(sold, "new", "Sold again") });
    assert.ok(later.ok);
    const both = [
      { key: bought, as: "new", name: "Bought again", mirror: "", at: 0 },
      { key: sold, as: "sold-again", name: "", mirror: "", at: 1 },
    ];
    const together = await save(await send(trade([1, 2])), { about, series: both });
    assert.ok(together.ok, JSON.stringify(together));
    assert.equal((await find(null, "sold-again"))?.mirror, "bought-again");
    const { id: linked } = (await find(null, "sold-again")) ?? { id: "" };
    const where = { subjectId: linked, action: "reference.mirror" };
    assert.equal(await db.auditEvent.count({ where }), 1);
  });

  test("no series takes a version in another unit, or two of one file", async () => {
    const fieldsOf = (saved: Awaited<ReturnType<typeof save>>) =>
      saved.ok ? [] : saved.problems.map(({ field }) => field);
    const [sold, bought] = ["A.export.month.TOTAL", "B.import.month.TOTAL"];
    const wrong = await save(await send(trade([1])), {
      about: DOLLARS,
      series: only(sold, "exports-of-coal", ""),
    });
    assert.deepEqual(fieldsOf(wrong), ["as-0"]);
    const unsaid = await save(await send(trade([1])), {
      about: { ...ABOUT, unit: "" },
      series: only(sold, "exports-of-coal", ""),
    });
    assert.deepEqual(fieldsOf(unsaid), ["as-0"]);
    const twice = await save(await send(trade([1, 2])), {
      about: DOLLARS,
      series: [
        { key: sold, as: "alpha-sold", name: "", mirror: "", at: 0 },
        { key: bought, as: "alpha-sold", name: "", mirror: "", at: 1 },
      ],
    });
    assert.deepEqual(fieldsOf(twice), ["as-1"]);
  });

  test("the fixed address of a page holds the version that was recorded after everything else", async () => {
    const row = await getRelationship(relationship);
    const base = await loadReadingBase(row, LIVE);
    const series = await find(null, "exports-of-coal");
    const [version] = await listReferenceVersions(series?.id ?? "", null);
    assert.ok(version);
    const numbers = async (codedOn: string | null) =>
      (await listReferenceVersions(series?.id ?? "", codedOn === null ? null : new Date(codedOn))).map(
        ({ number }) => number,
      );
    const without = await frozenVintage(row, base);
    assert.deepEqual(await numbers(without.codedOn), [], "no signal was coded since");
    const frozen = await frozenVintage(row, base, version.recordedAt);
    assert.deepEqual(await numbers(frozen.codedOn), [version.number, 1]);
  });

  test("the name of a table that waits is told without its rows", async () => {
    await send(COAL, "waits.csv");
    assert.equal(await findWaitingName(editor, id), "waits.csv");
    await assert.rejects(findWaitingName(coder, id));
  });

  test("an internal series is seen by coders and not by readers", async () => {
    const about = { ...ABOUT, visibility: "internal" };
    const series = [{ key: "table", as: "new", name: "Quiet figures", mirror: "", at: 0 }];
    const before = await countReferences(null, id);
    assert.ok((await save(await send(COAL), { about, series })).ok);
    assert.equal(await find(null, "quiet-figures"), undefined);
    assert.equal((await find(coder, "quiet-figures"))?.visibility, "internal");
    assert.equal(await countReferences(null, id), before);
    assert.equal(await countReferences(coder, id), before + 1);
  });

  test("fields are changed once, not unseen over another's change, with an audit row each", async () => {
    const place = { relationship, slug: "exports-of-coal" };
    const { unit: _, ...about } = ABOUT;
    const named = { ...about, name: "Coal sold" };
    assert.deepEqual(await editReference(editor, place, named, "0"), { ok: true });
    const stale = await editReference(editor, place, { ...named, name: "Other" }, "0");
    assert.deepEqual(stale.ok || stale.now, { edits: "1" });
    assert.equal((await find(null, place.slug))?.name, "Coal sold");
    const { id: seriesId } = (await find(null, place.slug)) ?? { id: "" };
    const where = { subjectId: seriesId, action: "reference.edit" };
    assert.equal(await db.auditEvent.count({ where }), 1);
  });

  test("what is archived is off the pages, keeps its versions, and comes back", async () => {
    const place = { relationship, slug: "exports-of-coal" };
    assert.deepEqual(await archiveReference(editor, place), { ok: true });
    assert.equal(await find(editor, place.slug), undefined);
    const all = await listReferences(editor, id, { archived: true });
    assert.equal(all.find(({ slug }) => slug === place.slug)?.archived, true);
    assert.equal(
      (await listReferences(coder, id, { archived: true })).some(({ archived }) => archived),
      false,
    );
    assert.deepEqual(await restoreReference(editor, place), { ok: true });
    assert.equal((await find(null, place.slug))?.archived, false);
  });
});
