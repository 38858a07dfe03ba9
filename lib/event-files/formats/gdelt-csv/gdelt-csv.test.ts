import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { GDELT_1_COLUMNS } from "@/lib/event-files/formats/gdelt/gdelt-columns";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { commaShape } from "@/lib/event-files/recognise/comma-shapes";
import { EventFileFault, type Pair } from "@/lib/event-files/rows/event-reader";
import { openGdeltCsv } from "./gdelt-csv";

const VISIT: Record<string, string> = {
  GLOBALEVENTID: "189416180",
  SQLDATE: "20120402",
  MonthYear: "201204",
  Actor1Code: "NAMGOV",
  Actor1Name: "NAMIBIA",
  Actor1CountryCode: "NAM",
  Actor2Code: "TJK",
  Actor2Name: "TAJIKISTAN",
  Actor2CountryCode: "TJK",
  EventCode: "042",
  EventBaseCode: "042",
  EventRootCode: "04",
  GoldsteinScale: "1.9",
  ActionGeo_FullName: "Windhoek, Khomas, Namibia",
  ActionGeo_CountryCode: "WA",
  DATEADDED: "20130203",
  SOURCEURL: "",
};
const PAIR: Pair = ["NAM", "TJK"];

/** As R writes it: texts in quotes, NA bare. */
function cellOf(value: string | undefined): string {
  if (value === undefined) return "NA";
  return /^-?[1-9][\d.]*$|^NA$/.test(value) ? value : `"${value}"`;
}
const fileOf = (rows: Record<string, string | undefined>[], columns = GDELT_1_COLUMNS) =>
  bytesOf(
    [
      columns.map((name) => `"${name}"`),
      ...rows.map((over) => columns.map((name) => cellOf({ ...VISIT, ...over }[name]))),
    ]
      .map((fields) => `${fields.join(",")}\n`)
      .join(""),
  );

function read(bytes: Uint8Array, pair = PAIR, size = 100) {
  const shape = commaShape(bytes, "utf-8", true);
  if (shape === null || shape instanceof EventFileFault) throw shape ?? new Error("no shape");
  assert.equal(shape.format, "gdelt-1-csv");
  const reader = openGdeltCsv(shape, pair, {});
  return { reader, rows: readAll(reader, bytes, size) };
}

test("Namibia stays: as NAM, as an actor named NA and as a place, while the NA of R is missing", () => {
  const [row, named, nameless] = read(
    fileOf([
      {},
      { Actor1Name: "NA" },
      { Actor1Code: undefined, Actor1Name: undefined, ActionGeo_CountryCode: undefined },
    ]),
  ).rows;
  assert.deepEqual(row?.from, { name: "NAMIBIA", state: "NAM" });
  assert.deepEqual(named?.from, { name: "NA", state: "NAM" });
  assert.deepEqual(nameless?.from, { name: "", state: "NAM" });
  assert.equal(row?.cells.ActionGeo_CountryCode, "WA");
  assert.equal(Object.values(row?.cells ?? {}).includes("NA"), false);
  assert.equal("ActionGeo_CountryCode" in (nameless?.cells ?? {}), false);
});

test("a country that is missing is no state, and NA is none in letters of FIPS either", () => {
  const { reader, rows } = read(
    fileOf([{ Actor1CountryCode: undefined }, { ActionGeo_CountryCode: "NA", ActionGeo_FullName: "NA" }]),
  );
  assert.deepEqual(reader.counts, { rows: 2, kept: 1, elsewhere: 0, within: 0, unsided: 1 });
  assert.equal(rows[0]?.place, "");
});

test("a row is the one that GDELT's own file would give", () => {
  const [row] = read(fileOf([{ SOURCEURL: "https://www.example.org/a" }])).rows;
  assert.deepEqual([row?.key, row?.line, row?.code, row?.directed], ["189416180", 2, "042", true]);
  assert.deepEqual(row?.score, { value: 1.9, scheme: "Goldstein as in GDELT" });
  assert.equal(row?.place, "Windhoek, Khomas, Namibia");
  assert.deepEqual(
    row?.reports.map(({ publisher }) => publisher),
    ["example.org"],
  );
});

test("an artificial day stands on the day it was added, but not in the back file, which has no addresses", () => {
  const daily = { SQLDATE: "20130501", DATEADDED: "20130531", SOURCEURL: "https://example.org" };
  const back = { SQLDATE: "20130104", DATEADDED: "20130203" };
  const { rows, reader } = read(fileOf([daily, back]));
  assert.deepEqual(
    rows.map(({ time }) => [isoFromDay(time.first), time.doubt, time.written]),
    [
      ["2013-05-31", "artificial", "20130501"],
      ["2013-01-04", null, "20130104"],
    ],
  );
  assert.deepEqual(
    reader.covered().map(({ first, last }) => [isoFromDay(first), isoFromDay(last)]),
    [
      ["2013-01-04", "2013-01-04"],
      ["2013-05-31", "2013-05-31"],
    ],
  );
});

test("columns are read by their headings, in whatever order and with others beside them", () => {
  const turned = ["", "added_by_us", ...[...GDELT_1_COLUMNS].reverse()];
  assert.deepEqual(read(fileOf([{}], turned)).rows, read(fileOf([{}])).rows);
});

test("58 names and 59 fields are refused, never shifted", () => {
  const [names = "", row = ""] = new TextDecoder().decode(fileOf([{}])).split("\n");
  const bytes = bytesOf(`${names}\n"1",${row}\n`);
  const fault = faultOf(() => read(bytes));
  assert.equal(fault.line, 2);
  assert.match(
    fault.message,
    /59 fields where the headings name 58: a number of the row seems to stand first/,
  );
  // Also where only a later row is so.
  const later = fileOf([{}]);
  const shape = commaShape(later, "utf-8", true);
  assert.ok(shape !== null && !(shape instanceof EventFileFault));
  const reader = openGdeltCsv(shape, PAIR, {});
  assert.equal(faultOf(() => readAll(reader, bytesOf(`${names}\n${row}\n"2",${row}\n`))).line, 3);
});

test("codes without their zeros, rounded numbers and days that are none are refused, whichever states the row is of", () => {
  const refused = (over: Record<string, string | undefined>) =>
    faultOf(() => read(fileOf([{}, { Actor1CountryCode: undefined, ...over }])));
  for (const codes of [
    { EventCode: "42", EventRootCode: "4" },
    // 0101 as a number: its beginning is a root, and only the root beside it tells.
    { EventCode: "101", EventRootCode: "1" },
    { EventCode: "101", EventRootCode: "01" },
  ])
    assert.match(refused(codes).message, /taken the zeros in front/);
  assert.match(refused({ DATEADDED: "20240105143000" }).message, /GDELT 2\.0.*without headings/);
  assert.match(refused({ GLOBALEVENTID: "1.89E+08" }).message, /rounded/);
  assert.match(refused({ SQLDATE: undefined }).message, /column “SQLDATE”: “” is no day/);
  assert.match(refused({ SQLDATE: "20120231" }).message, /no day of the calendar/);
  assert.equal(refused({ SQLDATE: "20120231" }).line, 3);
});

const sample = realSample("gdelt1_central_asia_csv/undp_2011-2012_central_asia_slice_58col_R-csv.csv");
if (sample)
  describe("real rows that R has written", () => {
    // python3: r = list(csv.DictReader(open(sample, newline=""))); len(r) => 150; rows with NA, EUR or WST for a country => 93; with {TJK, AFG} => 3: GLOBALEVENTID 190584520, 223872598, 223931933
    test("are counted and kept as Python's csv has them, however they are cut", () => {
      for (const size of [1, 1_000, sample.length]) {
        const { reader, rows } = read(sample, ["AFG", "TJK"], size);
        assert.deepEqual(reader.counts, { rows: 150, kept: 3, elsewhere: 54, within: 0, unsided: 93 });
        assert.deepEqual(
          rows.map(({ key, code }) => [key, code]),
          [
            ["190584520", "012"],
            ["223872598", "173"],
            ["223931933", "190"],
          ],
        );
      }
    });
  });
