import assert from "node:assert/strict";
import { test } from "node:test";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { iso3OfCameo } from "./iso3-of-cameo";
import { iso3OfFips } from "./iso3-of-fips";

const sample = realSample("gdelt2_events/20191024143000.slice.export.CSV");

// awk -F'\t' '{print $8; print $18}' FILE | grep -c .: 281 codes of actors, of which 6 EUR and 2 AFR are regions; $38, $46 and $54: 540 codes of places,
// of which 4 OS are oceans.
if (sample !== null)
  test("in real rows of GDELT nothing but regions and oceans is no state", () => {
    const rows = new TextDecoder()
      .decode(sample)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    const codes = (columns: number[]) =>
      rows.flatMap((cells) => columns.flatMap((at) => cells[at - 1] || []));
    const actors = codes([8, 18]);
    const places = codes([38, 46, 54]);
    assert.deepEqual([actors.length, places.length], [281, 540]);
    assert.deepEqual([...new Set(actors.filter((code) => iso3OfCameo(code) === null))].toSorted(), [
      "AFR",
      "EUR",
    ]);
    assert.deepEqual([...new Set(places.filter((code) => iso3OfFips(code) === null))], ["OS"]);
  });
