import assert from "node:assert/strict";
import { test } from "node:test";
import { testWithPublished } from "@/lib/event-files/event-data.test-kit";
import { acledTime } from "@/lib/event-files/formats/acled/acled-time";
import { ucdpTime } from "@/lib/event-files/formats/ucdp-ged/ucdp-time";
import { ACLED_PRECISIONS } from "./acled-precision";

test("the two meanings of ACLED’s numbers differ at 3 and are read as they are said", () => {
  const read = ACLED_PRECISIONS.map(
    ({ meaning }) => acledTime("2024-01-16", "3", "YYYY-MM-DD", meaning)?.precision,
  );
  assert.deepEqual(read, ["month", "week"]);
  for (const { meaning } of ACLED_PRECISIONS) {
    assert.equal(acledTime("2024-01-16", "1", "YYYY-MM-DD", meaning)?.precision, "day");
    for (const unknown of ["0", "4", ""])
      assert.equal(acledTime("2024-01-16", unknown, "YYYY-MM-DD", meaning), null);
  }
});

test("of UCDP’s numbers only the first is a day", () => {
  assert.equal(ucdpTime("2024-01-05", "2024-01-05", "1")?.precision, "day");
  assert.notEqual(ucdpTime("2024-01-05", "2024-01-06", "2")?.precision, "day");
});

testWithPublished("acled_precision.csv", "every number is read under both meanings", (rows) => {
  const published = rows.filter((row) => row.field === "time_precision");
  assert.equal(published.length, 3);
  for (const row of published)
    for (const { meaning } of ACLED_PRECISIONS)
      assert.notEqual(acledTime("2024-01-16", row.code ?? "", "YYYY-MM-DD", meaning), null, row.code);
});
