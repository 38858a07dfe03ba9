import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { drawn } from "@/lib/charts/drawing/columns";
import { packChart, packColumns, unpackChart } from "./packed-chart";

const figures = (count: number) =>
  fc.array(fc.option(fc.double({ min: -100, max: 100, noNaN: true }).map((value) => drawn(value))), {
    minLength: count,
    maxLength: count,
  });
const flags = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count });
const five = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one, one, one, one);

/** A chart of any figures over one to forty days. */
const chart: fc.Arbitrary<ChartView> = fc
  .uniqueArray(fc.integer({ min: 18_000, max: 30_000 }), { minLength: 1, maxLength: 40 })
  .chain((days) => {
    const line = figures(days.length);
    return fc.record({
      from: fc.constant(18_000),
      to: fc.constant(30_000),
      codedTo: fc.constant(30_000),
      columns: fc.record({
        days: fc.constant(days.sort((a, b) => a - b)),
        index: line,
        warming: line,
        cooling: line,
        weekBefore: line,
        scores: five(line),
        thin: five(flags(days.length)),
        unsupported: flags(days.length),
        parts: fc.option(fc.record({ standing: line, moving: line }), { nil: null }),
      }),
      gaps: fc.constant([]),
      projection: fc.constant([]),
      axis: fc.constant({ low: -100, high: 100, ticks: [-100, 0, 100] }),
      bands: fc.constant([]),
      pulls: fc.boolean(),
      half: fc.boolean(),
      markers: fc.constant([]),
      waiting: fc.constant([]),
      periods: fc.constant([]),
      band: fc.option(fc.record({ levels: five(line), draws: fc.nat() }), { nil: null }),
      turns: fc.constant([]),
      verdict: fc.constant(null),
    });
  });

test("a chart comes to the browser as it was, to the last digit", () => {
  fc.assert(
    fc.property(chart, (view) => {
      const sent = JSON.parse(JSON.stringify(packChart(view, packColumns(view))));
      assert.deepEqual(unpackChart(sent), structuredClone(view));
    }),
  );
});
