import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gdelt, gdeltLine } from "@/lib/data/event-files/event-files.test-kit";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { UCDP_COLUMNS } from "@/lib/event-files/formats/ucdp-ged/ucdp-columns";
import { recognise } from "@/lib/event-files/recognise/recognise";
import type { ReadChoices } from "@/lib/event-files/rows/file-shape";
import { MemberFault, readMembers } from "./member-rows";

const MEMBERS = 700;
const FIRST = dayFromIso("2020-01-01");
const bytesOf = (text: string) => new TextEncoder().encode(text);

const MAPPING: ReadChoices["mapping"] = {
  ...{ date: "day", lastDay: null, order: "ymd", from: "from", to: "to", countries: "iso3" },
  ...{ code: "code", scheme: "own", score: null, id: null, words: null, publisher: null, address: null },
};

/** Three rows of one day: one between the two states, one between others, one of one side alone. */
const table = (day: number) =>
  bytesOf(
    ["day,from,to,code", ...["TJK,AFG", "USA,CHN", "TJK,"].map((sides) => `${isoFromDay(day)},${sides},meet`)]
      .map((line) => `${line}\n`)
      .join(""),
  );

const CLASH: Record<string, string> = {
  ...{ id: "1", relid: "TAJ-2021-1-999-1", type_of_violence: "1", date_prec: "1" },
  ...{ side_a: "Government of Afghanistan", side_b: "Government of Tajikistan", gwnoa: "700", gwnob: "702" },
};

/** Rows of UCDP without headings, one for each day, each over two lines. */
const ucdp = (...days: string[]) =>
  bytesOf(
    days
      .map((day) => ({ ...CLASH, date_start: day, date_end: day, where_description: '"one\nother"' }))
      .map((row: Record<string, string>) => `${UCDP_COLUMNS.map((name) => row[name] ?? "").join(",")}\n`)
      .join(""),
  );

/** One text behind another, in bytes. */
const joined = (...parts: (string | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? bytesOf(part) : part)]));

async function readAll(files: readonly Uint8Array<ArrayBuffer>[], choices: ReadChoices) {
  const [first = new Uint8Array()] = files;
  const told = recognise(first);
  assert.ok(told.ok);
  const members = readMembers(told.shape, ["TJK", "AFG"], choices);
  const lines: number[] = [];
  const counted: number[] = [];
  for (const [at, bytes] of files.entries()) {
    const open = async function* () {
      yield bytes;
    };
    for await (const rows of members.read({ name: `${at}.csv`, open }, false))
      lines.push(...rows.map(({ line }) => line));
    counted.push(members.counts().rows);
  }
  return { counts: members.counts(), covered: members.covered(), lines, counted };
}

describe("the files within a file", () => {
  test("with headings are read one by one, and what they come to is the sum of all", async () => {
    // A day is left out in the middle.
    const days = Array.from({ length: MEMBERS }, (_, at) => FIRST + (at < 300 ? at : at + 1));
    const { counts, covered, lines, counted } = await readAll(days.map(table), { mapping: MAPPING });
    assert.deepEqual(counts, {
      ...{ rows: 3 * MEMBERS, kept: MEMBERS, elsewhere: MEMBERS },
      ...{ within: 0, unsided: MEMBERS },
    });
    assert.deepEqual(covered, [
      { first: FIRST, last: FIRST + 299 },
      { first: FIRST + 301, last: FIRST + MEMBERS },
    ]);
    assert.deepEqual(lines, new Array(MEMBERS).fill(2));
    assert.deepEqual(
      counted,
      days.map((_, at) => 3 * (at + 1)),
    );
  });

  test("without headings are one file, each with lines of its own", async () => {
    const files = Array.from({ length: MEMBERS }, (_, at) =>
      gdelt({ id: 2 * at }, { id: 2 * at + 1, from: "USA" }),
    );
    const { counts, lines } = await readAll(files, {});
    assert.deepEqual([counts.rows, counts.kept, counts.elsewhere], [2 * MEMBERS, MEMBERS, MEMBERS]);
    assert.deepEqual(lines, new Array(MEMBERS).fill(1));
  });

  test("without headings are read each as by itself: what stands at the end of one says nothing of the next", async () => {
    const [first, marked, last] = [gdelt({ id: 1 }), gdelt({ id: 2 }), gdelt({ id: 3 }, { id: 4 })];
    const { counts, lines } = await readAll(
      [joined(first, "\n"), joined("\uFEFF", marked), bytesOf("\uFEFF\r\n\n"), last.subarray(0, -1)],
      {},
    );
    assert.deepEqual([counts.rows, lines], [4, [1, 1, 1, 2]]);
  });

  test("without headings cover a day together of which each tells a quarter of an hour", async () => {
    const quarters = Array.from({ length: 80 }, (_, at) =>
      `${Math.floor(at / 4)}`.padStart(2, "0").concat(`${15 * (at % 4)}`.padStart(2, "0")),
    );
    const files = quarters.map((time) =>
      bytesOf(gdeltLine({ id: Number(time) }).replace("\t20191024143000\t", `\t20191024${time}00\t`)),
    );
    const day = dayFromIso("2019-10-24");
    assert.deepEqual((await readAll(files, {})).covered, [{ first: day, last: day }]);
    assert.deepEqual((await readAll(files.slice(1), {})).covered, []);
  });

  test("without headings have lines of their own where a row goes over several", async () => {
    const files = [ucdp("2021-05-01", "2021-05-02"), ucdp("2021-05-03", "2021-05-04")];
    const { lines, covered } = await readAll(files, {});
    assert.deepEqual(lines, [1, 3, 1, 3]);
    assert.deepEqual(covered, [{ first: dayFromIso("2021-05-01"), last: dayFromIso("2021-05-04") }]);
    await assert.rejects(readAll([...files, ucdp("2021-05-05", "5 May 2021")], {}), (problem) => {
      assert.ok(problem instanceof MemberFault);
      assert.deepEqual([problem.fault.line, problem.fault.member], [3, "2.csv"]);
      return true;
    });
  });

  test("with headings are passed over where they hold nothing but blank lines", async () => {
    const { counts } = await readAll([table(FIRST), bytesOf("\n\n"), table(FIRST + 1)], { mapping: MAPPING });
    assert.equal(counts.rows, 6);
  });

  test("with headings may write their days each in a form of its own, and an export without rows has none", async () => {
    const headings = "event_id_cnty,event_date,time_precision,event_type,actor1,actor2\n";
    const acled = (day: string) =>
      bytesOf(
        `${headings}X${day},${day},1,Battles,Military Forces of Tajikistan,Military Forces of Afghanistan\n`,
      );
    const files = [bytesOf(headings), acled("2024-01-05"), acled("06 January 2024"), bytesOf(headings)];
    for (const some of [files, files.slice(1)]) {
      const { counts, covered } = await readAll(some, { acledPrecision: "week-month" });
      assert.equal(counts.kept, 2);
      assert.deepEqual(covered, [{ first: dayFromIso("2024-01-05"), last: dayFromIso("2024-01-06") }]);
    }
  });
});
