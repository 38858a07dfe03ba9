import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { commaShape } from "@/lib/event-files/recognise/comma-shapes";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { tableSource } from "@/lib/event-files/sources/table-terms";
import { csvFile } from "@/lib/sheets/csv";
import { EXPORT_COLUMNS, exportRow } from "./export-columns";
import { openOtherTable } from "./other-table";
import { exportedFrom } from "./own-export";
import { tableReport } from "./table-report";

const SOURCE = { name: "ICEWS", licence: "CC0", citation: "Boschee, Elizabeth, “ICEWS”" };
const ROW: EventRow = {
  key: "-2330077",
  line: 9,
  time: { first: 19_753, last: 19_753, precision: "month", doubt: "artificial", written: "20240131" },
  from: { name: "TAJIKISTAN", state: "TJK" },
  to: { name: "AFGHANISTAN", state: "AFG" },
  directed: false,
  scheme: "CAMEO",
  code: "0431",
  contexts: ["energy"],
  score: { value: -2.5, scheme: "Goldstein as in ICEWS" },
  reports: [
    { publisher: "A paper", address: null, published: 19_754, title: "Visit" },
    { publisher: "example.org", address: "https://example.org/a", published: null, title: "" },
  ],
  place: "Dushanbe, Tajikistan",
  words: '=They said "so", and left',
  cells: { Sentence: "1" },
};

function again(rows: EventRow[], source = SOURCE): EventRow[] {
  const table = { about: ["Rows, all of them"], header: [...EXPORT_COLUMNS], days: [], name: "x" };
  const bytes = bytesOf(csvFile({ ...table, rows: rows.map((row) => exportRow(row, source)) }));
  const shape = commaShape(bytes, "utf-8", true);
  if (shape === null || shape instanceof EventFileFault) throw shape ?? new Error("no shape");
  return readAll(openOtherTable(shape, ["TJK", "AFG"], {}), bytes, 100);
}

/** What leaves with a row. */
const kept = ({ key, time, from, to, directed, scheme, code, score, reports, place, words }: EventRow) => ({
  key,
  time: { ...time, written: "" },
  states: [from.state, to.state],
  directed,
  scheme,
  code,
  score,
  reports: reports.map(({ publisher, address }) => [publisher, address]),
  place,
  words,
});

test("what left as our own file comes back: dates no more exact, schemes and scales unmixed, codes with their zeros", () => {
  const [row] = again([ROW]);
  assert.ok(row);
  assert.deepEqual(kept(row), kept({ ...ROW, key: "ICEWS -2330077" }));
  assert.equal(row.line, 3);
  assert.equal(row.cells.citation, SOURCE.citation);
});

test("what leaves again comes back as the same row: its id has its source once", () => {
  const [once] = again([ROW]);
  assert.ok(once);
  const [twice] = again([once]);
  assert.ok(twice);
  assert.equal(twice.key, "ICEWS -2330077");
  assert.deepEqual(kept(twice), kept(once));
  assert.deepEqual([exportedFrom(once), exportedFrom(twice)], ["ICEWS", "ICEWS"]);
});

test("a source that is written in other letters than it left in is that source", () => {
  const [once] = again([ROW]);
  assert.ok(once);
  for (const name of ["icews", "Icews", " ICEWS"]) {
    const [row] = again([ROW], { ...SOURCE, name });
    const [twice] = again([once], { ...SOURCE, name });
    assert.ok(row && twice);
    assert.deepEqual([row.key, twice.key], ["ICEWS -2330077", "ICEWS -2330077"], name);
    assert.deepEqual([exportedFrom(row), exportedFrom(twice)], ["ICEWS", "ICEWS"], name);
  }
  // As it was kept while “icews” was not known to be ICEWS.
  const [before] = again([{ ...ROW, key: "icews -2330077" }], { ...SOURCE, name: "icews" });
  assert.ok(before);
  assert.deepEqual([before.key, exportedFrom(before)], ["ICEWS -2330077", "ICEWS"]);
  const own = { ...SOURCE, name: "a table of your own" };
  assert.equal(again([{ ...ROW, key: "7", scheme: "own" }], own)[0]?.key, "7");
  for (const name of ["gdelt", "GDELT"])
    assert.match(
      faultOf(() => again([{ ...ROW, code: "14" }], { ...SOURCE, name })).message,
      /taken the zeros in front/,
    );
});

test("a row of a table of one’s own comes back under its own id", () => {
  const table = tableSource({ citation: "A ministry", licence: "", address: null, passedOn: true });
  const [row] = again([{ ...ROW, key: "7 2024-01-31 TJK>AFG", scheme: "own" }], table);
  assert.ok(row);
  assert.deepEqual([row.key, exportedFrom(row)], ["7 2024-01-31 TJK>AFG", null]);
});

const report = (publisher: string, address: string | null) => ({
  publisher,
  address,
  published: null,
  title: "",
});

test("an id that is too long is refused with what is measured: its source too, where that is not in it already", () => {
  const refused = (key: string) => faultOf(() => again([{ ...ROW, key }])).message;
  assert.match(
    refused("x".repeat(495)),
    /^What this row is called by, with its source, is 501 characters long, and 500 are the most: mend the cell/,
  );
  assert.match(refused(`ICEWS ${"x".repeat(495)}`), /^What this row is called by is 501 characters long/);
});

test("of several reports the last may have neither publisher nor address", () => {
  const [row] = again([{ ...ROW, reports: [report("A paper", "https://example.org/a"), report("", null)] }]);
  assert.deepEqual(row?.reports, [report("A paper", "https://example.org/a")]);
});

test("reports come back whole, whatever semicolons they end in", () => {
  const reports = fc.array(
    fc
      .tuple(
        fc.constantFrom("", "A paper", "A paper;", ";", "a;b", ";;"),
        fc.constantFrom(null, "https://example.org/a", "https://example.org/a;", "https://example.org/;b;;"),
      )
      .map(([publisher, address]) => report(publisher, address)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(reports, (told) =>
      assert.deepEqual(
        again([{ ...ROW, reports: told }])[0]?.reports,
        told.flatMap(({ publisher, address }) => tableReport(publisher, address ?? "") ?? []),
      ),
    ),
  );
});

test("our own file whose codes a spreadsheet has made numbers is refused, and codes of others are let be", () => {
  for (const code of ["43", "4", "10", "231"])
    assert.match(faultOf(() => again([{ ...ROW, code }])).message, /taken the zeros in front/);
  assert.equal(again([{ ...ROW, scheme: "UCDP", code: "1" }])[0]?.code, "1");
  assert.equal(again([{ ...ROW, scheme: "own", code: "43" }])[0]?.code, "43");
  // GDELT and ICEWS write no root by itself, a table of one’s own may.
  const own = { ...SOURCE, name: "A table of your own" };
  assert.equal(again([{ ...ROW, code: "14" }], own)[0]?.code, "14");
  assert.match(faultOf(() => again([{ ...ROW, code: "43" }], own)).message, /taken the zeros in front/);
});

test("a table with the columns of our own file whose rows do not say where they come from is refused at its line", () => {
  for (const lacks of [{ name: "" }, { licence: " " }, { citation: "" }])
    assert.throws(
      () => again([ROW], { ...SOURCE, ...lacks }),
      (fault) => fault instanceof EventFileFault && fault.line === 3 && /“\w+” is empty/.test(fault.message),
    );
  const empty = { name: "", licence: "", citation: "" };
  const elsewhere = { ...ROW, to: { name: "CHINA", state: "CHN" } };
  assert.match(
    faultOf(() => again([elsewhere], empty)).message,
    /“source” and “licence” and “citation” are empty/,
  );
});

test("any row comes back", () => {
  const text = fc.constantFrom("", "a", "ü, “b”", '5"', "–1", "x;y", "ё");
  const rows = fc.record({
    days: fc.tuple(fc.nat(20_000), fc.nat(400)),
    precision: fc.constantFrom(...PRECISIONS),
    directed: fc.boolean(),
    scheme: fc.constantFrom("CAMEO", "PLOVER", "UCDP", "ACLED", "own"),
    score: fc.option(fc.integer({ min: -100, max: 100 })),
    place: text,
    words: text,
  });
  fc.assert(
    fc.property(rows, ({ days: [first, more], score, precision, ...over }) => {
      // A row of any reader is no more exact than its span.
      const time = {
        ...ROW.time,
        first,
        last: first + more,
        precision: more > 0 ? "year" : precision,
      } as const;
      const row: EventRow = {
        ...ROW,
        ...over,
        time,
        score: score === null ? null : { value: score / 10, scheme: "PLOVER" },
      };
      const [read] = again([row]);
      assert.ok(read);
      assert.deepEqual(kept(read), kept({ ...row, key: "ICEWS -2330077" }));
    }),
  );
});
