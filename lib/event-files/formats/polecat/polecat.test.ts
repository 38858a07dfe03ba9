import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { headedFiles } from "@/lib/event-files/formats/headed-file.test-kit";
import { openReader } from "@/lib/event-files/open-reader";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import { POLECAT_COLUMNS } from "./polecat-columns";
import { polecatStates, sidesOf } from "./polecat-sides";

// Invented throughout; the columns are those that three tools for POLECAT quote.
const TALKS: Record<string, string> = {
  "Event ID": "20240105-1-abc",
  "Event Date": "2024-01-05",
  "Event Type": "CONSULT",
  "Event Mode": "visit",
  Intensity: "4.0",
  "Quad Code": "VERBAL COOPERATION",
  Contexts: "diplomatic;natural_resources",
  "Actor Name": "Tajikistan",
  "Actor Country": "TJK",
  "Actor COW": "702",
  "Actor Title": "None",
  "Recipient Name": "None",
  "Recipient Name Raw": "Kabul's envoy",
  "Recipient Country": "AFG",
  "Recipient COW": "700",
  Placename: "Dushanbe",
  City: "Dushanbe",
  District: "None",
  Province: "Dushanbe",
  Country: "Tajikistan",
  Source: "Example News Agency",
  "Publication Date": "2024-01-06",
  Language: "eng",
  Version: "NGEC_coder-Vers001",
};
const PAIR: Pair = ["AFG", "TJK"];

const { line, fileOf, known, refusal, readerOf, read, one } = headedFiles({
  ...{ format: "polecat", open: openReader, columns: POLECAT_COLUMNS },
  ...{ row: TALKS, missing: "None", pair: PAIR },
});

test("a row between the two states", () => {
  const { cells, ...row } = one({});
  const day = dayFromIso("2024-01-05");
  assert.deepEqual(row, {
    key: "20240105-1-abc 2024-01-05",
    line: 2,
    time: { first: day, last: day, precision: "day", doubt: null, written: "2024-01-05" },
    from: { name: "Tajikistan", state: "TJK" },
    to: { name: "Kabul's envoy", state: "AFG" },
    directed: true,
    scheme: "PLOVER",
    code: "CONSULT/visit",
    contexts: ["diplomatic", "natural_resources"],
    score: { value: 4, scheme: "PLOVER" },
    reports: [{ publisher: "Example News Agency", address: null, published: day + 1, title: "" }],
    place: "Dushanbe, Tajikistan",
    words: "",
  });
  assert.deepEqual([cells["Actor Title"], cells["Quad Code"]], [undefined, "VERBAL COOPERATION"]);
});

test("a type without a mode is the type, and a missing score is none", () => {
  const row = one({ "Event Type": "Agree", "Event Mode": "None", Intensity: "None", Contexts: "None" });
  assert.deepEqual([row.code, row.score, row.contexts], ["AGREE", null, []]);
});

test("NA, as R writes what is missing, is missing like None", () => {
  const na = Object.fromEntries(
    [
      "Event Mode",
      "Intensity",
      "Contexts",
      "Recipient Name",
      "Placename",
      "City",
      "Province",
      "Country",
      "Source",
    ].map((name) => [name, "NA"]),
  );
  const row = one({ ...na, "Event Type": "AGREE", "Publication Date": "NA" });
  assert.deepEqual([row.code, row.score, row.contexts, row.reports], ["AGREE", null, [], []]);
  assert.deepEqual([row.place, row.to.name, "City" in row.cells], ["", "Kabul's envoy", false]);
  // Namibia has three letters.
  assert.deepEqual([row.from.state, polecatStates("NAM", "565")], ["TJK", ["NAM"]]);
});

test("the score under its other heading", () => {
  const columns = POLECAT_COLUMNS.map((name) => (name === "Intensity" ? "Event Intensity" : name));
  const [row] = read(fileOf([line({ "Event Intensity": "-3.5" }, columns)], columns));
  assert.deepEqual(row?.score, { value: -3.5, scheme: "PLOVER" });
});

test("apostrophes and quotation marks are letters", () => {
  const file = fileOf([line({ "Actor Name": "'t Hooft \"X" }), line({ "Event ID": "2" })]);
  assert.deepEqual(
    read(file).map(({ from }) => from.name),
    ["'t Hooft \"X", "Tajikistan"],
  );
});

test("letters and number of a state must agree, where both are known", () => {
  assert.deepEqual(polecatStates("TJK", "702"), ["TJK"]);
  assert.deepEqual(polecatStates("TJK", ""), ["TJK"]);
  assert.deepEqual(polecatStates("TJK", "704"), []);
  // 730 is the Korea that ended in 1905 and says nothing of a state of today.
  assert.deepEqual(polecatStates("KOR", "730"), ["KOR"]);
  assert.deepEqual(polecatStates("KOR", "731"), []);
  assert.deepEqual(polecatStates("", "702"), []);
  assert.deepEqual(polecatStates("EUR", ""), []);
  assert.deepEqual(polecatStates("TJK; UZB;TJK", "702;704;702"), ["TJK", "UZB"]);
  assert.deepEqual(polecatStates("TJK;UZB", "704;702"), []);
  assert.deepEqual(polecatStates("TJK;UZB", "704"), ["TJK", "UZB"]);
});

test("several states on one side: kept where one direction alone is said", () => {
  assert.deepEqual(sidesOf(["TJK", "UZB"], ["AFG"], PAIR), ["TJK", "AFG"]);
  assert.deepEqual(sidesOf(["UZB", "AFG"], ["KGZ", "TJK"], PAIR), ["AFG", "TJK"]);
  assert.deepEqual(sidesOf(["TJK", "AFG"], ["TJK", "AFG"], PAIR), [null, null]);
  assert.deepEqual(sidesOf(["TJK"], ["TJK", "AFG"], PAIR), ["TJK", "AFG"]);
  assert.deepEqual(sidesOf(["TJK", "AFG"], ["UZB"], PAIR), ["TJK", "UZB"]);
  assert.deepEqual(sidesOf(["UZB"], ["UZB", "KGZ"], PAIR), ["UZB", "KGZ"]);
  assert.deepEqual(sidesOf(["UZB"], ["UZB"], PAIR), ["UZB", "UZB"]);
  assert.deepEqual(sidesOf([], ["AFG"], PAIR), [null, "AFG"]);
});

test("every row is counted once", () => {
  const pairs = [
    "TJK AFG",
    "AFG TJK",
    "TJK;UZB AFG",
    "TJK;AFG TJK;AFG",
    "TJK UZB",
    "TJK TJK",
    "None AFG",
    "TJK None",
  ];
  const file = fileOf(
    pairs.map((pair, at) => {
      const [from = "", to = ""] = pair.split(" ");
      const none = { "Actor COW": "None", "Recipient COW": "None" };
      return line({ ...none, "Event ID": String(at), "Actor Country": from, "Recipient Country": to });
    }),
  );
  const reader = readerOf(file);
  assert.equal(readAll(reader, file).length, 3);
  assert.deepEqual(reader.counts, { rows: 8, kept: 3, elsewhere: 1, within: 1, unsided: 3 });
});

test("a heading too many, as in some releases, refuses the file and says why", () => {
  const columns = [...POLECAT_COLUMNS.slice(0, 10), "Headline", ...POLECAT_COLUMNS.slice(10)];
  const wrong = refusal(bytesOf(`${columns.join("\t")}\n${line()}\n`));
  assert.equal(wrong.line, 2);
  assert.match(wrong.message, /40 fields where the headings name 41.*Headline/);
});

test("a headline with its column is the words and the title", () => {
  const columns = [...POLECAT_COLUMNS, "Headline"];
  const [row] = read(fileOf([line({ Headline: "Talks  held" }, columns)], columns));
  assert.deepEqual([row?.words, row?.reports[0]?.title], ["Talks held", "Talks held"]);
});

test("empty columns without headings are let be, and refused where they are not empty", () => {
  const columns = [...POLECAT_COLUMNS, "", "", "", ""];
  const file = fileOf([`${line()}\t\t\t\t`], columns);
  assert.match(
    known(file).notes.join(),
    /4 columns without a heading are left out; a row that holds something in one behind the first column is refused\./,
  );
  assert.equal(read(file).length, 1);
  const wrong = refusal(fileOf([`${line()}\t\t\t\t`, `${line()}\t\tx\t\t`], columns));
  assert.equal(wrong.line, 3);
  assert.match(wrong.message, /column without a heading/);
  assert.match(refusal(fileOf([`${line()}\t\t\t\t`])).message, /44 fields where the headings name 40/);
});

test("the numbers of rows that R puts first, under no heading, are left out, so that a row twice is one", () => {
  const file = fileOf([`1\t${line()}`, `2\t${line()}`], ["", ...POLECAT_COLUMNS]);
  assert.deepEqual(known(file).notes, ["1 column without a heading is left out."]);
  const [row, ...more] = read(file);
  assert.deepEqual([row?.key, more], ["20240105-1-abc 2024-01-05", []]);
  assert.equal("" in (row?.cells ?? {}), false);
});

test("ids that stand again: the same row is one, another is another, whatever their order below the first", () => {
  const [phone, day] = [line({ "Event Mode": "phone" }), line({ "Event Date": "2024-01-06" })];
  const other = line({ "Event Type": "AGREE" });
  const rows = (...lines: string[]) =>
    read(fileOf(lines)).map(({ key, code }): [string, string] => [key, code]);
  const found = rows(line(), line(), phone, other, phone, line(), day);
  assert.equal(found.length, 4);
  assert.deepEqual(found[0], ["20240105-1-abc 2024-01-05", "CONSULT/visit"]);
  assert.match(found[1]?.[0] ?? "", /^20240105-1-abc 2024-01-05 \([0-9a-z]+\)$/);
  assert.deepEqual(found[3]?.[0], "20240105-1-abc 2024-01-06");
  assert.deepEqual(new Map(rows(line(), other, phone, day)), new Map(found));
});

test("a line that is no UTF-8 in a file that is, is windows-1252 by itself", () => {
  const file = fileOf([line({ City: "Côte" }), line({ "Event ID": "2", City: "C?te" })]);
  const broken = file.slice();
  broken[file.lastIndexOf(0x3f)] = 0xf4;
  const shape = known(file).shape;
  assert.equal(shape.encoding, "utf-8");
  assert.deepEqual(
    readAll(openReader(shape, PAIR, {}), broken, 100).map(({ cells }) => cells.City),
    ["Côte", "Côte"],
  );
  assert.equal(known(broken).shape.encoding, "windows-1252");
});

test("days and scores that cannot be read refuse the file", () => {
  assert.match(refusal(fileOf([line({ "Event Date": "1/5/2024" })])).message, /2024-01-05/);
  const file = fileOf([line({ Intensity: "4,0" })]);
  assert.match(faultOf(() => read(file)).message, /decimal point/);
});

test("however the bytes are cut, the rows are the same", () => {
  const file = fileOf([line({ City: "Душанбе" }), line({ "Event ID": "2" })]);
  const whole = read(file, file.length);
  assert.equal(whole.length, 2);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: file.length }), (size) =>
      assert.deepEqual(read(file, size), whole),
    ),
    { numRuns: 60 },
  );
});
