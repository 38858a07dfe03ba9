import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraft } from "@/lib/codebook/reference/read-draft";
import type { ReferenceRow } from "@/lib/data/reference/reference-list";
import { saveFields } from "./save-fields";

const SIDES = { a: { name: "Tajikistan", code: "TJK" }, b: { name: "India", code: "IND" } };
const SOLD = "Exports of Tajikistan to India, as Tajikistan reports";
const BOUGHT = "Imports of India from Tajikistan, as India reports";
const HEADINGS = ["period", "reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"];
const SOLD_ROW = ["202501", "762", "699", "X", "TOTAL", "100"];
const BOUGHT_ROW = ["202501", "699", "762", "M", "TOTAL", "125"];

const standing = (slug: string, name: string): ReferenceRow => ({
  ...{ id: slug, slug, name, step: "month", unit: "US dollars", source: "UN Comtrade", licence: "Open" },
  ...{ address: "", visibility: "public", kind: "COMTRADE", countKey: null },
  ...{ archived: false, edits: 0, mirror: null },
});

function fields(rows: string[][], stands: ReferenceRow[], taken = rows.length) {
  const read = readDraft(
    rows.map((cells, at) => ({ line: at + 1, cells })),
    null,
    SIDES,
  );
  const draft = { id: "1", fileName: "a.csv", sheets: [], sheet: 0, seriesSlug: null, rows: [] };
  const series = read.series.slice(0, taken);
  const plans = saveFields({ relationship: "pair", draft, read, series, standing: stands });
  return new Map(plans.map(({ name, value }) => [name, value]));
}

test("a file with one series of trade is a version of the one that has its name", () => {
  const stands = [standing("other", "Other"), standing("sold", SOLD)];
  assert.equal(fields([HEADINGS, SOLD_ROW], stands).get("as-0"), "sold");
  assert.equal(fields([HEADINGS, SOLD_ROW], stands.slice(0, 1)).get("as-0"), "new");
});

test("a report whose other side stands here is offered it, and one whose other side is saved with it is not", () => {
  const stands = [standing("bought", BOUGHT)];
  assert.equal(fields([HEADINGS, SOLD_ROW], stands).get("mirror-0"), "bought");
  assert.equal(fields([HEADINGS, SOLD_ROW], []).has("mirror-0"), false);
  const both = [HEADINGS, SOLD_ROW, BOUGHT_ROW];
  assert.equal(fields(both, stands).has("mirror-0"), false);
  assert.equal(fields(both, stands, 1).get("mirror-0"), "bought");
});

test("the unit is the one that the file says", () => {
  assert.equal(fields([HEADINGS, SOLD_ROW], []).get("unit"), "US dollars");
  const plain = [
    ["month", "value", "unit"],
    ["2025-01", "1", "tonnes"],
  ];
  assert.equal(fields(plain, []).get("unit"), "tonnes");
});
