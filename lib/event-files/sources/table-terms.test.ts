import assert from "node:assert/strict";
import { test } from "node:test";
import { EXPORT_COLUMNS } from "@/lib/event-files/formats/other-table/export-columns";
import { sourceOf } from "./event-sources";
import { asksTerms, sourceOfFile, sourceOfTableRow, type TableTerms, tableSource } from "./table-terms";

const TERMS: TableTerms = {
  citation: "Border Watch (2024), “Crossings”",
  licence: "CC BY 4.0",
  address: "https://border.example/crossings",
  passedOn: true,
};
const table = (...header: string[]) => ({ format: "table", header }) as const;

test("a table of one’s own is cited as was said, and stays unless it may be passed on", () => {
  const { citation, licence, address, restricted, id } = tableSource(TERMS);
  assert.deepEqual(
    { citation, licence, address, restricted, id },
    {
      ...{ citation: TERMS.citation, licence: "CC BY 4.0", address: TERMS.address },
      restricted: false,
      id: "own",
    },
  );
  const kept = tableSource({ ...TERMS, licence: "", passedOn: false });
  assert.equal(kept.restricted, true);
  assert.match(kept.licence, /Not known/);
});

test("what was read before anybody was asked is as it was", () => {
  assert.deepEqual(tableSource(null), sourceOf("table"));
  assert.deepEqual(sourceOfFile(table("day", "who", "whom"), null), sourceOf("table"));
});

test("only a table of another form asks; rows of our own export say it themselves", () => {
  assert.equal(asksTerms(table("day", "who", "whom")), true);
  assert.equal(asksTerms(table(...EXPORT_COLUMNS)), false);
  assert.equal(asksTerms({ format: "gdelt-2", header: null }), false);
  assert.equal(sourceOfFile({ format: "gdelt-2", header: null }, null), sourceOf("gdelt-2"));
  assert.match(sourceOfFile(table(...EXPORT_COLUMNS), null).citation, /each of its rows says/);
  const cells = { source: "ICEWS", licence: "Ask", citation: "Boschee" };
  const { name, licence, citation, id } = sourceOfTableRow(null, cells);
  assert.deepEqual([name, licence, citation, id], ["ICEWS", "Ask", "Boschee", "own"]);
});

test("what was said of a file goes before cells that happen to be called so", () => {
  const cells = { source: "Somebody", licence: "None", citation: "Nobody" };
  assert.deepEqual(sourceOfTableRow(TERMS, cells), tableSource(TERMS));
  assert.deepEqual(sourceOfTableRow(null, { ...cells, citation: "" }), sourceOf("table"));
});
