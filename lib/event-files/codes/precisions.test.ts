import assert from "node:assert/strict";
import { test } from "node:test";
import { acledTime } from "@/lib/event-files/formats/acled/acled-time";
import { ucdpTime } from "@/lib/event-files/formats/ucdp-ged/ucdp-time";
import { testWithPublished } from "@/lib/event-files/published-table.test-kit";
import { ACLED_PRECISIONS, acledPrecisionWords } from "./acled-precision";
import { ucdpPrecision } from "./ucdp-precision";

test("the two meanings of ACLED’s numbers differ at 3 and are read as they are said", () => {
  assert.deepEqual(
    ACLED_PRECISIONS.map(({ meaning }) => acledPrecisionWords("3", meaning)),
    ["some day of the month", "the middle of the week or weekend"],
  );
  const read = ACLED_PRECISIONS.map(
    ({ meaning }) => acledTime("2024-01-16", "3", "YYYY-MM-DD", meaning)?.precision,
  );
  assert.deepEqual(read, ["month", "week"]);
  for (const { meaning } of ACLED_PRECISIONS) {
    assert.equal(acledPrecisionWords("1", meaning), "that very day");
    for (const unknown of ["0", "4", ""]) {
      assert.equal(acledPrecisionWords(unknown, meaning), null);
      assert.equal(acledTime("2024-01-16", unknown, "YYYY-MM-DD", meaning), null);
    }
  }
});

test("UCDP’s numbers say spans that follow one another, and only the first is a day", () => {
  const spans = ["1", "2", "3", "4", "5"].flatMap((number) => ucdpPrecision(number)?.days ?? []);
  assert.deepEqual(
    spans,
    spans.toSorted((a, b) => a - b),
  );
  assert.equal(ucdpTime("2024-01-05", "2024-01-05", "1")?.precision, "day");
  assert.notEqual(ucdpTime("2024-01-05", "2024-01-06", "2")?.precision, "day");
  for (const unknown of ["0", "6", ""]) assert.equal(ucdpPrecision(unknown), null);
});

testWithPublished("ucdp_ged_codes.csv", "spans are those that were counted", (rows) => {
  const published = rows.filter((row) => row.field === "date_prec");
  assert.equal(published.length, 5);
  for (const row of published)
    assert.equal(
      ucdpPrecision(row.code ?? "")?.days.join("-"),
      row["observed_span_days_min-max"],
      `date_prec ${row.code}`,
    );
});

testWithPublished("acled_precision.csv", "every number has words under both meanings", (rows) => {
  const published = rows.filter((row) => row.field === "time_precision");
  assert.equal(published.length, 3);
  for (const row of published)
    for (const { meaning } of ACLED_PRECISIONS)
      assert.notEqual(acledPrecisionWords(row.code ?? "", meaning), null, row.code);
});
