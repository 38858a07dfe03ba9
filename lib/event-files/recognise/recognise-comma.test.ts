import assert from "node:assert/strict";
import { test } from "node:test";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { UCDP_COLUMNS } from "@/lib/event-files/formats/ucdp-ged/ucdp-columns";
import { openReader } from "@/lib/event-files/open-reader";
import { bytesOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { recognise } from "./recognise";

const CLASH: Record<string, string> = {
  id: "900001",
  relid: "TAJ-2021-1-999-1",
  type_of_violence: "1",
  side_a: "Government of Kyrgyzstan",
  side_b: "Government of Tajikistan",
  gwnoa: "703",
  gwnob: "702",
  date_prec: "1",
  date_start: "2021-04-29",
  date_end: "2021-04-29",
};
const ucdpRow = (over: Record<string, string> = {}) =>
  `${UCDP_COLUMNS.map((name) => ({ ...CLASH, ...over })[name] ?? "").join(",")}\n`;

test("UCDP without headings is shown with the names of its columns", () => {
  const recognition = recognise(bytesOf(ucdpRow()));
  assert.ok(recognition.ok);
  assert.deepEqual(
    [recognition.columns.length, recognition.columns[48], recognition.rows[0]?.[48]],
    [49, "gwnob", "702"],
  );
});

test("a value that no row of its format has is refused from the first bytes, with its line", () => {
  const day = recognise(bytesOf(ucdpRow() + ucdpRow({ date_end: "29.04.2021" })));
  assert.ok(!day.ok);
  assert.deepEqual([day.line, /“29.04.2021”/.test(day.message)], [2, true]);
  const acled =
    "event_id_cnty,event_date,time_precision,event_type,actor1,actor2\nX1,05 January 2024,7,Battles,A,B\n";
  const precision = recognise(bytesOf(acled));
  assert.ok(!precision.ok);
  assert.match(precision.message, /time_precision “7”/);
  assert.ok(recognise(bytesOf(acled.replace(",7,", ",3,"))).ok);
});

test("a table is not refused for what nobody has said yet of its columns", () => {
  assert.ok(recognise(bytesOf("id,from,to,day\n1,TJK,AFG,some day\n")).ok);
});

for (const [name, format, pair, kept] of [
  // Counted by Python's csv, as the tests of the two formats say.
  ["ucdp_ged/uncertainUCDP_ged231_slice_49col.csv", "ucdp-ged", ["RUS", "UKR"], 13],
  [
    "gdelt1_central_asia_csv/undp_2011-2012_central_asia_slice_58col_R-csv.csv",
    "gdelt-1-csv",
    ["AFG", "TJK"],
    3,
  ],
] as const) {
  const sample = realSample(name);
  if (sample)
    test(`a real file of ${format} is recognised and read by the reader of its shape`, () => {
      const recognition = recognise(sample);
      assert.ok(recognition.ok);
      assert.equal(recognition.shape.format, format);
      assert.equal(readAll(openReader(recognition.shape, pair, {}), sample).length, kept);
    });
}
