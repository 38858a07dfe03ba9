import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { commaShape } from "@/lib/event-files/recognise/comma-shapes";
import { EventFileFault, type Pair } from "@/lib/event-files/rows/event-reader";
import { UCDP_COLUMNS } from "./ucdp-columns";
import { openUcdpGed } from "./ucdp-ged";

const CLASH: Record<string, string> = {
  id: "900001",
  relid: "TAJ-2021-1-999-1",
  year: "2021",
  type_of_violence: "1",
  side_a: "Government of Kyrgyzstan",
  side_b: "Government of Tajikistan",
  gwnoa: "703",
  gwnob: "702",
  number_of_sources: "1",
  source_office: "An agency",
  source_date: "2021-05-01",
  source_headline: "Shots at the river; two villages burn",
  source_article: '"An agency,2021-05-01,Shots at the river; two villages burn"',
  where_coordinates: "Golovnoy water intake",
  where_description: "the intake\nand both banks",
  adm_1: "Batken region",
  country: "Kyrgyzstan",
  country_id: "703",
  date_prec: "1",
  date_start: "2021-04-29 00:00:00.000",
  date_end: "2021-04-29 00:00:00.000",
  best: "18",
  high: "17",
};
const PAIR: Pair = ["TJK", "KGZ"];

const quoted = (field: string) => (field === "" ? "" : `"${field.replaceAll('"', '""')}"`);
const rowOf = (over: Record<string, string> = {}) =>
  UCDP_COLUMNS.map((name) => quoted({ ...CLASH, ...over }[name] ?? "")).join(",");
const fileOf = (...rows: string[]) => bytesOf(`${[UCDP_COLUMNS.join(","), ...rows].join("\n")}\n`);

function read(bytes: Uint8Array, pair = PAIR, size?: number) {
  const shape = commaShape(bytes, "utf-8", true);
  if (shape === null || shape instanceof EventFileFault) throw shape ?? new Error("no shape");
  const reader = openUcdpGed(shape, pair, {});
  return { shape, reader, rows: readAll(reader, bytes, size) };
}

test("a clash of two states has both of them, no direction, no score, and its cells as they stand", () => {
  const [row] = read(fileOf(rowOf())).rows;
  assert.equal(row?.key, "900001");
  assert.deepEqual(row?.from, { name: "Government of Kyrgyzstan", state: "KGZ" });
  assert.deepEqual(row?.to, { name: "Government of Tajikistan", state: "TJK" });
  assert.deepEqual([row?.directed, row?.score, row?.scheme, row?.code], [false, null, "UCDP", "1"]);
  assert.deepEqual([row?.time.precision, row?.time.doubt], ["day", null]);
  assert.equal(row?.place, "Golovnoy water intake, Batken region, Kyrgyzstan");
  // More dead in the best estimate than in the high one: five of 1,000 real rows are so.
  assert.deepEqual([row?.cells.best, row?.cells.high], ["18", "17"]);
  assert.equal(row?.cells.where_description, "the intake\nand both banks");
  assert.equal("deaths_a" in (row?.cells ?? {}), false);
});

test("where it happened is not who fought: country_id makes nobody a side", () => {
  const rebels = rowOf({ side_b: "UTO", gwnob: "", country_id: "702" });
  const { rows, reader } = read(fileOf(rebels, rowOf({ gwnoa: "750", gwnob: "770" })));
  assert.deepEqual(rows, []);
  assert.deepEqual(reader.counts, { rows: 2, kept: 0, elsewhere: 1, within: 0, unsided: 1 });
});

test("without a number the name of a government says the state; the name of a group never does", () => {
  assert.equal(read(fileOf(rowOf({ gwnoa: "", gwnob: "" }))).rows.length, 1);
  assert.equal(read(fileOf(rowOf({ side_b: "Tajikistan", gwnob: "" }))).rows.length, 0);
});

test("of several governments on one side it is the one that is asked for", () => {
  const side = {
    side_a: "Government of Tajikistan, Government of Kyrgyzstan",
    side_b: "Government of Afghanistan",
  };
  const joint = fileOf(rowOf({ ...side, gwnoa: "702, 703", gwnob: "700" }));
  assert.equal(read(joint, ["AFG", "KGZ"]).rows[0]?.from.state, "KGZ");
  assert.equal(
    read(fileOf(rowOf({ ...side, gwnoa: "", gwnob: "" })), ["AFG", "TJK"]).rows[0]?.from.state,
    "TJK",
  );
});

test("a headline with a semicolon stays whole where there is one source", () => {
  const [row] = read(fileOf(rowOf())).rows;
  assert.deepEqual(row?.reports, [
    {
      publisher: "An agency",
      address: null,
      published: 18_748,
      title: "Shots at the river; two villages burn",
    },
  ]);
  assert.equal(row?.words, "Shots at the river; two villages burn");
});

test("several sources are parted, and headlines that cannot be parted are nobody's", () => {
  const two = { number_of_sources: "2", source_office: "One;Other ", source_date: "2021-05-01;2021-05-02" };
  const parted = read(fileOf(rowOf({ ...two, source_headline: "A;B" }))).rows[0]?.reports;
  assert.deepEqual(
    parted?.map(({ publisher, published, title }) => [publisher, published, title]),
    [
      ["One", 18_748, "A"],
      ["Other", 18_749, "B"],
    ],
  );
  const unclear = read(fileOf(rowOf({ ...two, source_headline: "A; or B;C" }))).rows[0]?.reports;
  assert.deepEqual(
    unclear?.map(({ title }) => title),
    ["", ""],
  );
});

test("an event whose sources were not counted has its citation and no day of publication", () => {
  const none = { number_of_sources: "-1", source_office: "", source_date: "", source_headline: "" };
  const [row] = read(fileOf(rowOf({ ...none, source_article: "A paper,\n5 Nov 98" }))).rows;
  assert.deepEqual(row?.reports, [
    { publisher: "", address: null, published: null, title: "A paper, 5 Nov 98" },
  ]);
  assert.equal(row?.words, "the intake and both banks");
});

test("NA, as R writes what is missing, is missing", () => {
  const na = Object.fromEntries(
    [
      "source_office",
      "source_date",
      "source_headline",
      "where_coordinates",
      "where_description",
      "adm_1",
    ].map((name) => [name, "NA"]),
  );
  const [row] = read(fileOf(rowOf({ ...na, source_article: "NA", gwnoa: "NA", country: "Tajikistan" }))).rows;
  assert.deepEqual([row?.reports, row?.place, row?.words], [[], "Tajikistan", ""]);
  assert.deepEqual([row?.from.state, "adm_1" in (row?.cells ?? {})], ["KGZ", false]);
});

test("a file without headings is known by its shape and read the same", () => {
  const bare = read(bytesOf(`${rowOf()}\n${rowOf({ id: "900002" })}\n`));
  assert.equal(bare.shape.header, null);
  assert.deepEqual(
    bare.rows.map(({ key, line }) => [key, line]),
    [
      ["900001", 1],
      ["900002", 3],
    ],
  );
  assert.deepEqual({ ...bare.rows[0], line: 2 }, read(fileOf(rowOf())).rows[0]);
});

test("fewer or other columns are read by their headings, a version column with them", () => {
  const names = [
    "version",
    "low",
    ...UCDP_COLUMNS.filter((name) => name !== "low" && name !== "active_year"),
  ];
  const cells = names.map((name) => quoted({ ...CLASH, version: "24.0.3" }[name] ?? ""));
  const [row] = read(bytesOf(`${names.join(",")}\n${cells.join(",")}\n`)).rows;
  assert.deepEqual([row?.key, row?.cells.version], ["900001", "24.0.3"]);
});

test("a row of half a year makes no days covered that no other row reaches", () => {
  const half = rowOf({ date_prec: "5", date_start: "2021-01-01", date_end: "2021-06-30" });
  const day = rowOf({ id: "2", date_start: "2021-06-03", date_end: "2021-06-03" });
  const { reader } = read(fileOf(half, day));
  assert.deepEqual(
    reader.covered().map(({ first, last }) => [isoFromDay(first), isoFromDay(last)]),
    [["2021-06-03", "2021-06-03"]],
  );
});

test("a row of another width, a day that is none and rounded ids are refused at their line", () => {
  const first = rowOf({ where_description: "of\nthree\nlines" });
  const short = faultOf(() => {
    const shape = commaShape(fileOf(first), "utf-8", true);
    if (shape === null || shape instanceof EventFileFault) throw new Error("no shape");
    readAll(openUcdpGed(shape, PAIR, {}), fileOf(first, "1,2,3"));
  });
  assert.deepEqual([short.line, short.text], [5, "1,2,3"]);
  assert.match(short.message, /3 fields where the headings name 49/);
  const wrong = faultOf(() => read(fileOf(first, rowOf({ gwnob: "", date_start: "2021-02-30" }))));
  assert.equal(wrong.line, 5);
  assert.match(wrong.message, /“2021-02-30”/);
  assert.match(faultOf(() => read(fileOf(rowOf({ date_prec: "6" })))).message, /date_prec “6”/);
  assert.match(faultOf(() => read(fileOf(rowOf({ id: "2.00E+11" })))).message, /spreadsheet has rounded/);
});

const sample = realSample("ucdp_ged/uncertainUCDP_ged231_slice_49col.csv");
if (sample)
  describe("170 real rows", () => {
    // python3: r = list(csv.DictReader(open(sample, newline=""))); len(r) => 170; rows with gwnoa and gwnob => 18, of them {365, 369} => 13, {750, 770} => 4;
    // min date_end 1989-02-12, max date_start 2022-12-03; date_prec of the 13: 5 times 1, 8 times 2.
    test("are counted, dated and kept as Python's csv has them, however they are cut", () => {
      for (const size of [1, 777, 65_536]) {
        const { reader, rows } = read(sample, ["RUS", "UKR"], size);
        assert.deepEqual(reader.counts, { rows: 170, kept: 13, elsewhere: 5, within: 0, unsided: 152 });
        assert.deepEqual(
          reader.covered().map(({ first, last }) => [isoFromDay(first), isoFromDay(last)]),
          [["1989-02-12", "2022-12-03"]],
        );
        assert.equal(rows.filter(({ time }) => time.precision === "week").length, 8);
      }
      assert.equal(read(sample, ["PAK", "IND"]).rows.length, 4);
    });

    test("hold two offices with line breaks in a headline", () => {
      const row = read(sample, ["IND", "PAK"]).rows.find(({ key }) => key === "370603");
      assert.deepEqual(
        row?.reports.map(({ publisher, title }) => [publisher, title]),
        [
          ["Dawn", "Man killed in Indian shelling at LoC AU Tariq Naqash"],
          ["Xinhua News Agency", "Xinhua world news summary at 0530 GMT, Nov.13"],
        ],
      );
    });
  });
