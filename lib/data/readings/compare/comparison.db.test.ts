import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile, recordLine } from "@/lib/codebook/record-format";
import { getDirectedReading } from "@/lib/data/readings/directed-reading";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { exampleSignal, loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { loadRecords } from "@/lib/data/records/record-import";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { compareMatrix } from "./compare-matrix";
import { comparedOn, loadCompared } from "./compared";
import { getComparison } from "./comparison";
import { frozenComparison } from "./frozen-comparison";
import { pairCoMovement } from "./pair-co-movement";

ownTestDatabase();

const day = dayFromIso;
const near = (value: number | null | undefined, expected: number) =>
  assert.ok(value != null && Math.abs(value - expected) < 1e-6, `${value} is not ${expected}`);

/** A relationship of its own with given signals, tracked through a year. */
async function loadPair(signals: object[]): Promise<RelationshipRow> {
  const slug = `pair-${randomUUID().slice(0, 8)}`;
  const side = (name: string, code: string) => ({ name, adjective: `${name}n`, code });
  const lines = [
    recordLine("relationship", {
      slug,
      name: "Gamma – Beta",
      sideA: side("Gamma", "GAM"),
      sideB: side("Beta", "BET"),
      trackedFrom: "2025-10-01",
      codedThrough: "2025-12-14",
    }),
    ...signals.map((fields, at) => recordLine("signal", { id: `${slug}-s${at}`, ...fields })),
  ];
  const parsed = parseRecordFile(lines.join("\n"), [CODEBOOK_1]);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  await db.$transaction((tx) => loadRecords(tx, parsed.file, [CODEBOOK_1], { authorId: null, demo: false }));
  return getRelationship(slug);
}

const visit = (on: string, initiator: string) => ({
  ...exampleSignal(["DIPLOMATIC", "visit-high"], [on, on], 5, ["A1"]),
  initiator,
});

describe("relationships side by side", () => {
  let full: RelationshipRow;
  let shorter: RelationshipRow;
  let silent: RelationshipRow;
  const range = { from: day("2025-11-14"), to: day("2025-12-14") };
  before(async () => {
    full = (await loadWorkedExample()).relationship;
    const other = (await loadWorkedExample()).relationship;
    await db.relationship.update({ where: { id: other.id }, data: { codedThrough: new Date("2025-11-30") } });
    shorter = await getRelationship(other.slug);
    silent = await loadPair([]);
  });
  const compare = (event: Parameters<typeof getComparison>[0]["event"] = null, vintage = LIVE) =>
    getComparison({ chosen: [full, shorter, silent], vintageOf: () => vintage, range, of: "index", event });

  test("each line ends on its own last coded day, and a relationship without signals has none", async () => {
    const { lines, early } = await compare();
    const on = (iso: string) => lines.rows.find(({ place }) => place === day(iso))?.values ?? [];
    near(on("2025-11-30")[0], -9.429239);
    near(on("2025-11-30")[1], -9.429239);
    near(on("2025-12-07")[0], 1.853468);
    assert.deepEqual(on("2025-12-07").slice(1), [null, null]);
    assert.deepEqual(
      lines.absent.map(({ slug }) => slug),
      [silent.slug],
    );
    assert.deepEqual(
      early.map(({ codedThrough }) => codedThrough),
      ["2025-11-30"],
    );
  });

  test("from an event and from zero a line tells its change since the eve of that day", async () => {
    const events = new Map([
      [full.slug, day("2025-12-01")],
      [shorter.slug, day("2025-11-19")],
    ]);
    const { lines, changes } = await compare({ events, before: 2, after: 2, fromZero: true });
    const at = (place: number) => {
      const found = lines.view.days.indexOf(place);
      return lines.view.lines.map(({ values }) => values[found] ?? null);
    };
    const table = (place: number) => lines.rows.find((row) => row.place === place)?.values ?? [];
    assert.ok((table(0)[0] ?? 0) !== 0, "the step of the event is part of the line");
    assert.ok(Math.abs((changes[1]?.change ?? 0) - (-9.429239 - 7.225733)) < 1e-5);
    assert.equal(at(14)[1], null);
    const { lines: near6 } = await compare({ events, before: 1, after: 1, fromZero: true });
    const on = (place: number) => near6.view.lines[0]?.values[near6.view.days.indexOf(place)] ?? null;
    assert.equal(on(-1), 0);
    assert.ok(Math.abs((on(6) ?? 0) - 11.282708) < 1e-4);
    assert.deepEqual(
      changes.map(({ days }) => days),
      [14, 12, 0],
    );
  });

  test("without a choice the event is the day that moved a relationship most, and choices are offered", async () => {
    const { events } = await compare({ events: new Map(), before: 2, after: 2, fromZero: false });
    assert.deepEqual(
      events.map(({ day, given }) => [day, given]),
      [
        ["2025-11-26", false],
        ["2025-11-26", false],
        [null, false],
      ],
    );
    assert.ok((events[0]?.choices.length ?? 0) >= 3);
  });

  test("one vintage holds for all lines", async () => {
    const { lines } = await compare(null, { ...LIVE, knownOn: day("2025-11-18") });
    near(lines.rows.find(({ place }) => place === day("2025-11-18"))?.values[0], 7.225733);
    assert.equal(lines.view.lines[0]?.end?.day, day("2025-11-18"));
  });

  test("a frozen comparison stays what it was, also when one relationship is coded further", async () => {
    const asked = { range, of: "index", event: null } as const;
    const now = await getComparison({ ...asked, chosen: [full, shorter], vintageOf: () => LIVE });
    const { vintage, ends } = await frozenComparison([full, shorter], now.compared);
    await db.relationship.update({
      where: { id: shorter.id },
      data: { codedThrough: new Date("2025-12-10"), dataVersion: { increment: 1 } },
    });
    const moved = await getRelationship(shorter.slug);
    const live = await getComparison({ ...asked, chosen: [full, moved], vintageOf: () => LIVE });
    const kept = await getComparison({
      ...asked,
      chosen: [full, moved],
      vintageOf: (slug) => ({ ...vintage, through: ends.get(slug) ?? null }),
    });
    assert.notDeepEqual(live.lines.view, now.lines.view);
    assert.deepEqual(kept.lines.view, now.lines.view);
  });

  test("the matrix tells each on the day asked for or its last coded one, and puts what has no figure last", async () => {
    const compared = await loadCompared([silent, full, shorter], () => LIVE);
    const common = comparedOn(compared, day("2025-12-07"));
    for (const descending of [true, false]) {
      const rows = compareMatrix(compared, day("2025-12-07"), common, "index", descending);
      assert.equal(rows.at(-1)?.slug, silent.slug);
      assert.equal(rows[0]?.slug, descending ? full.slug : shorter.slug);
    }
    const [row, short] = compareMatrix(compared, day("2025-12-07"), common, "index", true);
    assert.ok(row && short);
    near(row.scores[0], 49.908607);
    assert.deepEqual([row.scores[3], row.early, row.signals], [null, false, 6]);
    // Trade rests on one B2 report; energy has no score that could be thin.
    assert.deepEqual(row.thin, [false, true, true, false, true]);
    assert.deepEqual([short.day, short.early, short.signals], ["2025-11-30", true, 5]);
  });

  test("two relationships with the same signals move together in the same week, too few of them to tell", async () => {
    const [one, other] = await loadCompared([full, shorter], () => LIVE);
    assert.ok(one && other);
    const { found, weeks, first } = await pairCoMovement(one, other);
    assert.equal(weeks, 224);
    assert.equal(found.peak?.lag, 0);
    near(found.peak?.r, 1);
    assert.equal(found.peak?.outside, false);
    assert.equal(first.signals, 4);
    // In another comparison the same relationship has another short name.
    const renamed = await pairCoMovement({ ...one, name: "A longer name" }, other);
    assert.deepEqual([renamed.first.name, renamed.found], ["A longer name", found]);
  });

  test("two directions: a line from its fifth signal, a gap for who began too little, and an exact split", async () => {
    const pair = await loadPair([
      visit("2025-11-01", "A"),
      visit("2025-11-05", "A"),
      visit("2025-11-08", "BOTH"),
      visit("2025-11-11", "THIRD"),
      visit("2025-11-14", "A"),
      visit("2025-11-20", "A"),
      visit("2025-11-25", "B"),
    ]);
    const base = await loadReadingBase(pair, LIVE);
    const reading = await getDirectedReading(base, pair, { from: base.first, to: base.last });
    assert.deepEqual(
      reading.senders.map(({ begins, own, shared }) => [begins, own, shared]),
      [
        ["2025-11-20", 4, 1],
        [null, 1, 1],
      ],
    );
    assert.equal(reading.lines[0]?.begin, day("2025-11-20"));
    assert.equal(reading.view.lines[1]?.end, null);
    assert.deepEqual(
      reading.split.map(({ count }) => count),
      [4, 1, 1, 1],
    );
    near(reading.sum.total, reading.index ?? Number.NaN);
    near(reading.senders[0].evidenceShare, evidenceShare(reading.day));
  });
});

/** Of seven single A1 reports that fade with 90 days, the share of the five that A or both began. */
function evidenceShare(iso: string): number {
  const left = (from: string) => 0.5 ** ((day(iso) - day(from)) / 90);
  const sum = (days: string[]) => days.reduce((total, one) => total + left(one), 0);
  const begun = ["2025-11-01", "2025-11-05", "2025-11-08", "2025-11-14", "2025-11-20"];
  return sum(begun) / sum([...begun, "2025-11-11", "2025-11-25"]);
}
