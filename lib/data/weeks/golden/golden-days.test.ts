import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { goldenJson, goldenRecords } from "./golden-records.test-kit";

// Index, warming and cooling at full precision, as computed before there were generations; null: nothing counts yet.
const DAYS = z
  .record(z.string(), z.record(z.string(), z.array(z.number().nullable()).length(3)))
  .parse(goldenJson("days.json"));

for (const { relationship, signals } of goldenRecords()) {
  test(`days of ${relationship.slug} under version 1 are the same to twelve decimals`, () => {
    const coded = signals.map(({ id, ...fields }) => engineSignal(id, fields, CODEBOOK_1));
    const packed = packSignals(withRetractions(coded, null, 1), null, 1);
    const days = Object.entries(DAYS[relationship.slug] ?? {});
    assert.equal(days.length, 8);
    for (const [iso, expected] of days) {
      const day = dayFromIso(iso);
      const { index, warming, cooling } = indexSeries(packed, METHOD_1, day, day);
      for (const [at, line] of [index, warming, cooling].entries()) {
        const [found, wanted] = [line[0] ?? Number.NaN, expected[at] ?? Number.NaN];
        if (Number.isNaN(wanted)) assert.ok(Number.isNaN(found), iso);
        else assert.ok(Math.abs(found - wanted) <= 1e-12, `${iso}: ${found}, not ${wanted}`);
      }
    }
  });
}
