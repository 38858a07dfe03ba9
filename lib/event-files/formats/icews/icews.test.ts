import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { headedFiles } from "@/lib/event-files/formats/headed-file.test-kit";
import { openReader } from "@/lib/event-files/open-reader";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import { ICEWS_COLUMNS } from "./icews-columns";
import { icewsTime } from "./icews-time";

// Invented throughout; the columns and the ways of writing are those of ICEWS.
const TALKS: Record<string, string> = {
  "Event ID": "30000001",
  "Event Date": "2018-06-01",
  "Source Name": 'Emomali "E." Rahmon',
  "Source Sectors": "Government,Executive",
  "Source Country": "Tajikistan",
  "Event Text": "Consult",
  "CAMEO Code": "040",
  Intensity: "1.0",
  "Target Name": "Afghanistan",
  "Target Sectors": "NULL",
  "Target Country": "Afghanistan",
  "Story ID": "47000001",
  "Sentence Number": "1",
  Publisher: "Example News Agency",
  City: "Dushanbe",
  District: "NULL",
  Province: "Dushanbe",
  Country: "Tajikistan",
  Latitude: "38.54",
  Longitude: "68.78",
};
const PAIR: Pair = ["AFG", "TJK"];
const WITHOUT_CODE = ICEWS_COLUMNS.filter((name) => name !== "CAMEO Code");

const { line, fileOf, known, refusal, readerOf, read, one } = headedFiles({
  ...{ format: "icews", open: openReader, columns: ICEWS_COLUMNS },
  ...{ row: TALKS, missing: "", pair: PAIR },
});

test("a row between the two states, quotation marks and all", () => {
  const { cells, ...row } = one({});
  const day = dayFromIso("2018-06-01");
  assert.deepEqual(row, {
    key: "30000001 2018-06-01",
    line: 2,
    time: { first: day, last: day, precision: "day", doubt: null, written: "2018-06-01" },
    from: { name: 'Emomali "E." Rahmon', state: "TJK" },
    to: { name: "Afghanistan", state: "AFG" },
    directed: true,
    scheme: "CAMEO",
    code: "040",
    contexts: [],
    score: { value: 1, scheme: "Goldstein as in ICEWS" },
    reports: [{ publisher: "Example News Agency", address: null, published: null, title: "" }],
    place: "Dushanbe, Tajikistan",
    words: "",
  });
  assert.deepEqual(
    [cells["Story ID"], cells["Sentence Number"], cells["Target Sectors"]],
    ["47000001", "1", undefined],
  );
});

test("a field that opens with a quotation mark does not swallow the next lines", () => {
  const file = fileOf([line({ Publisher: '"The Times' }), line({ "Event ID": "30000002" })]);
  assert.deepEqual(
    read(file).map(({ reports }) => reports[0]?.publisher),
    ['"The Times', "Example News Agency"],
  );
});

test("English names are states by ICEWS’s own ways, and every row is counted once", () => {
  const pairs = [
    ["Tajikistan", "Afghanistan"],
    ["Afghanistan", "Tajikistan"],
    ["Russian Federation", "Moldova, Republic of"],
    ["Tajikistan", "Tajikistan"],
    ["NULL", "Afghanistan"],
    ["Tajikistan", "NA"],
    ["Central Asia", "Afghanistan"],
  ];
  const file = fileOf(
    pairs.map(([from = "", to = ""], at) =>
      line({ "Event ID": String(at), "Source Country": from, "Target Country": to }),
    ),
  );
  const reader = readerOf(file);
  readAll(reader, file);
  assert.deepEqual(reader.counts, { rows: 7, kept: 2, elsewhere: 1, within: 1, unsided: 3 });
});

test("the numbers of rows that R puts first, under no heading, are left out, so that a row twice is one", () => {
  const columns = ["", ...ICEWS_COLUMNS];
  const quoted = (row: string) => row.split("\t").map((field) => `"${field.replaceAll('"', '""')}"`);
  const table = [columns, ["1", line()], ["2", line()]].map((row) => quoted(row.join("\t")).join(","));
  for (const file of [fileOf([`1\t${line()}`, `2\t${line()}`], columns), bytesOf(`${table.join("\n")}\n`)]) {
    assert.match(known(file).notes.join(), /1 column without a heading is left out/);
    const [row, ...more] = read(file);
    assert.deepEqual([row?.key, row?.cells["Event ID"], more], ["30000001 2018-06-01", "30000001", []]);
    assert.equal("" in (row?.cells ?? {}), false);
  }
});

test("Namibia is written out and is not what is missing", () => {
  const file = fileOf([line({ "Source Country": "Namibia", "Target Country": "South Africa" })]);
  const reader = openReader(known(file).shape, ["NAM", "ZAF"], {});
  assert.equal(readAll(reader, file)[0]?.from.state, "NAM");
});

test("the files of 2017: days with the month first and no codes, which the labels give", () => {
  const labels = [
    "Consult",
    "Demand meeting, negotiation",
    "fight with small arms and light weapons",
    "Something else",
  ];
  const file = fileOf(
    labels.map((label, at) =>
      line({ "Event ID": String(at), "Event Date": "1/5/2017", "Event Text": label }, WITHOUT_CODE),
    ),
    WITHOUT_CODE,
  );
  const { shape, notes } = known(file);
  assert.deepEqual([shape.dates, shape.widths], ["m/d/Y", [19]]);
  assert.match(notes.join(), /no column of codes/);
  assert.deepEqual(
    read(file).map(({ code, words, key, time }) => [code, words, key, time.written]),
    [
      ["040", "", "0 2017-01-05", "1/5/2017"],
      ["106", "", "1 2017-01-05", "1/5/2017"],
      ["193", "", "2 2017-01-05", "1/5/2017"],
      ["", "Something else", "3 2017-01-05", "1/5/2017"],
    ],
  );
});

test("a day in another form than the file’s is refused, never turned round", () => {
  assert.equal(icewsTime("1/5/2017", "m/d/Y")?.first, dayFromIso("2017-01-05"));
  assert.equal(icewsTime("13/5/2017", "m/d/Y"), null);
  assert.equal(icewsTime("2017-01-05", "m/d/Y"), null);
  const wrong = refusal(fileOf([line(), line({ "Event Date": "1/5/2018" })]));
  assert.equal(wrong.line, 3);
  assert.match(wrong.message, /written as 2017-01-05/);
});

test("odd codes stay text; codes that have lost their zero refuse the file", () => {
  assert.equal(one({ "CAMEO Code": "13y" }).code, "13y");
  assert.equal(one({ "CAMEO Code": "NULL", "Event Text": "Make a visit" }).code, "042");
  for (const code of ["40", "231", "1", "10", "20"])
    assert.match(refusal(fileOf([line({ "CAMEO Code": code })])).message, /spreadsheet/);
});

test("a score that is missing is none; one with a comma refuses the file", () => {
  assert.equal(one({ Intensity: "NULL" }).score, null);
  assert.equal(one({ Intensity: "-10" }).score?.value, -10);
  const file = fileOf([line({ Intensity: "3,4" })]);
  assert.match(faultOf(() => read(file)).message, /decimal point/);
});

test("an id that stands on two days is two events; a row that stands twice is one", () => {
  const file = fileOf([
    line(),
    line({ "Event Date": "2018-06-02" }),
    line(),
    line({ "Story ID": "47000002" }),
    line({ "Story ID": "47000002" }),
  ]);
  const reader = readerOf(file);
  const rows = readAll(reader, file, 50);
  assert.deepEqual(
    rows.map(({ key, line: at }) => [key.replace(/[0-9a-z]+\)$/, ")"), at]),
    [
      ["30000001 2018-06-01", 2],
      ["30000001 2018-06-02", 3],
      ["30000001 2018-06-01 ()", 5],
    ],
  );
  const third = line({ "Story ID": "47000003" });
  const later = read(fileOf([line(), third, line({ "Story ID": "47000002" })]));
  assert.equal(later[2]?.key, rows[2]?.key);
  assert.equal(reader.counts.kept, 5);
});

test("one column more in the rows than there are headings refuses the file", () => {
  const wrong = refusal(bytesOf(`${ICEWS_COLUMNS.join("\t")}\n1\t${line()}\n`));
  assert.deepEqual([wrong.line, wrong.text.slice(0, 12)], [2, "1\t30000001\t2"]);
  assert.match(wrong.message, /21 fields where the headings name 20/);
});

test("a table that Dataverse or R has written again is read with its quotation marks", () => {
  const quoted = (text: string, separator: string) =>
    text
      .split("\t")
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(separator);
  for (const separator of ["\t", ","]) {
    const lines = [ICEWS_COLUMNS.join("\t"), line({ "Target Sectors": "NA" })];
    const file = bytesOf(`${lines.map((text) => quoted(text, separator)).join("\n")}\n`);
    const { columns, rows, notes } = known(file);
    assert.deepEqual([columns[0], rows[0]?.[2]], ["Event ID", 'Emomali "E." Rahmon']);
    assert.match(notes.join(), /quotation marks/);
    const [row] = read(file);
    assert.deepEqual([row?.from.name, row?.cells["Target Sectors"]], ['Emomali "E." Rahmon', undefined]);
  }
});

test("texts in quotation marks below plain headings, as Dataverse writes a table again, lose them", () => {
  const plain = new Set(["Event ID", "Event Date", "Intensity", "Story ID", "Latitude", "Longitude"]);
  const rewritten = (over: Record<string, string>) =>
    ICEWS_COLUMNS.map((name) => {
      const value = { ...TALKS, ...over }[name] ?? "";
      return plain.has(name) ? value : `"${value.replaceAll('"', '\\"')}"`;
    }).join("\t");
  const file = fileOf([
    rewritten({ Publisher: '"The Times' }),
    rewritten({ "Event ID": "30000002", City: "" }),
  ]);
  const { rows, notes } = known(file);
  assert.equal(rows[0]?.[2], 'Emomali "E." Rahmon');
  assert.match(notes.join(), /quotation marks/);
  const [row, second] = read(file);
  assert.deepEqual(
    [row?.from, row?.to.state, row?.code, row?.cells["Target Sectors"], row?.reports[0]?.publisher],
    [{ name: 'Emomali "E." Rahmon', state: "TJK" }, "AFG", "040", undefined, '"The Times'],
  );
  assert.deepEqual([second?.cells.City, second?.place], [undefined, "Dushanbe, Tajikistan"]);
});

test("lines that are UTF-8 stay so in a file that holds one that is not", () => {
  const file = fileOf([line({ City: "C?te" }), line({ "Event ID": "2", City: "Côte" })]);
  file[file.indexOf(0x3f)] = 0xf4;
  const { shape, rows, notes } = known(file);
  assert.equal(shape.encoding, "windows-1252");
  assert.match(notes.join(), /windows-1252/);
  const at = ICEWS_COLUMNS.indexOf("City");
  assert.deepEqual(
    rows.map((cells) => cells[at]),
    ["Côte", "Côte"],
  );
  assert.deepEqual(
    read(file).map(({ cells }) => cells.City),
    ["Côte", "Côte"],
  );
});

test("other headings are taken by what they say, and more columns are kept", () => {
  const columns = [...ICEWS_COLUMNS.map((name) => name.toLowerCase().replaceAll(" ", "_")), "Language"];
  const file = bytesOf(`${columns.join("\t")}\n${line()}\tRussian\n`);
  const [row] = read(file);
  assert.deepEqual([row?.cells["Story ID"], row?.cells.Language, row?.code], ["47000001", "Russian", "040"]);
});

test("it tells of all days from its earliest to its latest, whoever’s they are", () => {
  const other = { "Source Country": "Peru" };
  const file = fileOf([
    line(),
    line({ ...other, "Event Date": "2018-06-09" }),
    line({ ...other, "Event Date": "2018-05-30" }),
  ]);
  const reader = readerOf(file);
  readAll(reader, file);
  assert.deepEqual(reader.covered(), [{ first: dayFromIso("2018-05-30"), last: dayFromIso("2018-06-09") }]);
});

test("however the bytes are cut, the rows are the same", () => {
  const file = fileOf([line({ City: "Душанбе" }), line({ "Event ID": "7", Publisher: "Él País" }), line()]);
  const whole = read(file, file.length);
  assert.equal(whole.length, 3);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: file.length }), (size) =>
      assert.deepEqual(read(file, size), whole),
    ),
    { numRuns: 60 },
  );
});
