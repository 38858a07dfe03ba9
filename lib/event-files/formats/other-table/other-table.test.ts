import assert from "node:assert/strict";
import { test } from "node:test";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { commaShape } from "@/lib/event-files/recognise/comma-shapes";
import { EventFileFault, type Pair } from "@/lib/event-files/rows/event-reader";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { contentKey } from "./content-key";
import { openOtherTable } from "./other-table";

const MAPPING: TableColumns = {
  date: "Day",
  lastDay: null,
  order: "dmy",
  from: "Who",
  to: "Whom",
  countries: "iso3",
  code: null,
  scheme: "own",
  score: null,
  id: null,
  words: null,
  publisher: null,
  address: null,
};
const PAIR: Pair = ["AFG", "TJK"];

function read(text: string, over: Partial<TableColumns> | null = {}) {
  const shape = commaShape(bytesOf(text), "utf-8", true);
  if (shape === null || shape instanceof EventFileFault) throw shape ?? new Error("no shape");
  const reader = openOtherTable(shape, PAIR, over === null ? {} : { mapping: { ...MAPPING, ...over } });
  return { reader, rows: readAll(reader, bytesOf(text), 7) };
}
const one = (text: string, over?: Partial<TableColumns>) => read(text, over).rows[0];

test("a row has direction, its cells, and nothing that its table does not say", () => {
  const { rows, reader } = read(
    "Day;Who;Whom;Note\n31.1.2024;TJK;AFG;x\n5.2.2024;AFG;KGZ;\n6.2.2024;AFG;;\n7.2.2024;TJK;TJK;\n",
  );
  assert.deepEqual(rows, [
    {
      key: contentKey(["31.1.2024", "TJK", "AFG", "x"]),
      line: 2,
      time: { first: 19_753, last: 19_753, precision: "day", doubt: null, written: "31.1.2024" },
      from: { name: "TJK", state: "TJK" },
      to: { name: "AFG", state: "AFG" },
      directed: true,
      scheme: "own",
      code: "",
      contexts: [],
      score: null,
      reports: [],
      place: "",
      words: "",
      cells: { Day: "31.1.2024", Who: "TJK", Whom: "AFG", Note: "x" },
    },
  ]);
  // KGZ is elsewhere where it is a state of the tables.
  assert.deepEqual([reader.counts.rows, reader.counts.kept, reader.counts.within], [4, 1, 1]);
  assert.deepEqual(
    reader.covered().map(({ first, last }) => [isoFromDay(first), isoFromDay(last)]),
    [["2024-01-31", "2024-02-07"]],
  );
});

test("what a spreadsheet leaves above and below a table is no row", () => {
  const { rows, reader } = read("sep=;\n# a note\nDay;Who;Whom\n1.1.2024;TJK;AFG\n;;\n ;;;;\n");
  assert.deepEqual([rows.length, rows[0]?.line, reader.counts.rows], [1, 4, 1]);
});

test("the order of day and month is the one that was chosen", () => {
  const day = (order: TableColumns["order"], written: string) =>
    isoFromDay(one(`Day,Who,Whom\n${written},TJK,AFG\n`, { order })?.time.first ?? -1);
  assert.equal(day("dmy", "03/04/2024"), "2024-04-03");
  assert.equal(day("mdy", "03/04/2024"), "2024-03-04");
  assert.equal(day("ymd", "20240304"), "2024-03-04");
  assert.equal(day("ymd", "2024-03-04T10:00:00Z"), "2024-03-04");
  // A month by its name can be read in one way alone.
  assert.equal(day("mdy", "3 April 2024"), "2024-04-03");
});

test("a span of two columns is as exact as it is long", () => {
  const span = one("Day,Till,Who,Whom\n1.1.2024,3.1.2024,TJK,AFG\n", { lastDay: "Till" });
  assert.deepEqual(
    [span?.time.precision, span?.time.doubt, span?.time.written],
    ["week", "span", "1.1.2024 – 3.1.2024"],
  );
  const single = one("Day,Till,Who,Whom\n1.1.2024,,TJK,AFG\n", { lastDay: "Till" });
  assert.deepEqual([single?.time.precision, single?.time.doubt], ["day", null]);
});

test("a day that cannot be read is refused at its line and column, whichever states its row is of", () => {
  const fault = faultOf(() => read('Day,Who,Whom\n1.1.2024,"TJK\n",AFG\n31/31/2024,USA,CHN\n'));
  assert.deepEqual([fault.line, fault.text], [4, "31/31/2024,USA,CHN"]);
  assert.match(fault.message, /column “Day”: “31\/31\/2024” is no day: 31 is no month/);
  const early = faultOf(() => read("Day,Till,Who,Whom\n3.1.2024,1.1.2024,TJK,AFG\n", { lastDay: "Till" }));
  assert.match(early.message, /columns “Day” and “Till”: “1.1.2024” is before “3.1.2024”/);
});

test("a mapping that does not fit the headings is refused before the first row", () => {
  const table = "Day,Who,Whom,Who \n";
  const shape = {
    format: "table",
    widths: [4],
    separator: ",",
    header: table.trimEnd().split(","),
    dates: "YYYY-MM-DD",
    encoding: "utf-8",
  } as const;
  const fault = (over: Partial<TableColumns> | null) =>
    faultOf(() =>
      openOtherTable(
        { ...shape, header: [...shape.header], widths: [4] },
        PAIR,
        over ? { mapping: { ...MAPPING, ...over } } : {},
      ),
    );
  assert.match(fault(null).message, /Say first which column/);
  assert.match(fault({ date: "Date" }).message, /no column “Date”/);
  assert.match(fault({}).message, /2 columns “Who”/);
  assert.match(fault({ from: "Whom" }).message, /choose two/);
  assert.equal(fault({}).line, 1);
});

test("countries are read in the system that was chosen, and what is not known there is no state", () => {
  const states = (countries: TableColumns["countries"], from: string, to: string) => {
    const { counts } = read(`Day,Who,Whom\n1.1.2024,${from},${to}\n`, { countries }).reader;
    return counts.kept === 1;
  };
  assert.ok(states("cow-letters", "TAJ", "AFG"));
  assert.ok(!states("iso3", "TAJ", "AFG"));
  assert.ok(states("cow-numbers", "702", "700.0"));
  assert.ok(states("gw-numbers", "702", "700"));
  assert.ok(!states("gw-numbers", "TAJ", "700"));
  assert.ok(states("names", "Tajikistan", "Afghanistan"));
  assert.ok(states("cameo", "TJK", "AFG"));
});

test("the same row twice has one key, another row another, and an id goes before both", () => {
  const text = "Day,Who,Whom,No\n1.1.2024,TJK,AFG,\n1.1.2024,TJK,AFG,\n1.1.2024,AFG,TJK,8\n";
  const keys = read(text, { id: "No" }).rows.map(({ key }) => key);
  assert.equal(keys[0], keys[1]);
  assert.equal(keys[2], "8 2024-01-01 AFG>TJK");
  assert.notEqual(contentKey(["a", "bc"]), contentKey(["ab", "c"]));
  // python3: h = 0xcbf29ce484222325; h ^= 97; h = h * 0x100000001b3 % 2**64; f"{h:016x}"
  assert.equal(contentKey(["a"]), "af63dc4c8601ec8c");
});

test("numbers that begin anew are other rows on another day or between the states the other way", () => {
  const text = "Day,Who,Whom,No\n1.1.2024,TJK,AFG,1\n1.1.2025,TJK,AFG,1\n1.1.2025,AFG,TJK,1\n";
  assert.deepEqual(
    read(text, { id: "No" }).rows.map(({ key }) => key),
    ["1 2024-01-01 TJK>AFG", "1 2025-01-01 TJK>AFG", "1 2025-01-01 AFG>TJK"],
  );
});

test("an id that is prose is refused at its line, before an index refuses it", () => {
  const called = (id: string) => one(`Day,Who,Whom,No\n1.1.2024,TJK,AFG,${id}\n`, { id: "No" })?.key;
  const most = 500 - " 2024-01-01 TJK>AFG".length;
  assert.equal(called("x".repeat(most))?.length, 500);
  const fault = faultOf(() => called(`a guard said ${"x".repeat(3_000)}`));
  assert.equal(fault.line, 2);
  assert.match(
    fault.message,
    /^What this row is called by, with its day and states, is 3,032 characters long, and 500 are the most: choose another column/,
  );
});

test("of a cell no more than its beginning is quoted", () => {
  const prose = `9 ${"word ".repeat(60)}end`;
  const refused = (over: Partial<TableColumns>) =>
    faultOf(() => one(`Day,Who,Whom,N\n1.1.2024,TJK,AFG,${prose}\n`, over)).message;
  const messages = [
    refused({ score: "N" }),
    refused({ date: "N" }),
    refused({ lastDay: "N" }),
    refused({ code: "N", scheme: "CAMEO" }),
  ];
  for (const message of messages) {
    assert.match(message, /“9 word word[^”]*…”/);
    assert.ok(!message.includes(prose.slice(0, 41)), message);
  }
});

test("scores have points or commas, may be missing, and are never guessed", () => {
  const score = (written: string) =>
    one(`Day;Who;Whom;S\n1.1.2024;TJK;AFG;${written}\n`, { score: "S" })?.score;
  assert.deepEqual(score("-2.5"), { value: -2.5, scheme: "own" });
  assert.deepEqual(score("−2,5"), { value: -2.5, scheme: "own" });
  assert.deepEqual(score("'-5"), { value: -5, scheme: "own" });
  assert.deepEqual(score("0"), { value: 0, scheme: "own" });
  assert.deepEqual([score(""), score("NA"), score("NULL")], [null, null, null]);
  assert.match(faultOf(() => score("high")).message, /column “S”: “high” is no number/);
  assert.match(faultOf(() => score("-1e999")).message, /column “S”: “-1e999” is no number/);
});

test("codes stay text, and those of CAMEO that a spreadsheet has made numbers are refused", () => {
  const code = (written: string, scheme: TableColumns["scheme"]) =>
    one(`Day,Who,Whom,C\n1.1.2024,TJK,AFG,${written}\n`, { code: "C", scheme })?.code;
  assert.equal(code("0431", "CAMEO"), "0431");
  assert.equal(code("13y", "CAMEO"), "13y");
  assert.equal(code("43", "own"), "43");
  for (const damaged of ["43", "231", "3", '"63,6"'])
    assert.match(faultOf(() => code(damaged, "CAMEO")).message, /taken the zeros in front/);
  assert.match(
    faultOf(() => one("Day,Who,Whom,I\n1.1.2024,USA,CHN,2.00E+11\n", { id: "I" })).message,
    /rounded/,
  );
});

test("a publisher that is not said is the host of the address, and an address that is none is nobody", () => {
  const report = (publisher: string, address: string) =>
    one(`Day,Who,Whom,P,A\n1.1.2024,TJK,AFG,${publisher},${address}\n`, { publisher: "P", address: "A" })
      ?.reports[0];
  const empty = { published: null, title: "" };
  assert.deepEqual(report("", "https://www.example.org/a?b"), {
    publisher: "example.org",
    address: "https://www.example.org/a?b",
    ...empty,
  });
  assert.deepEqual(report("Asia-Plus", "http://example.org"), {
    publisher: "Asia-Plus",
    address: "http://example.org",
    ...empty,
  });
  assert.equal(report("", "told to us by a guard of the post"), undefined);
  assert.deepEqual(report("X", "javascript:alert(1)"), { publisher: "X", address: null, ...empty });
  assert.equal(report("", ""), undefined);
});
