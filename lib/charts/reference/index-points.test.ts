import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { placeOfPeriod } from "@/lib/engine/calendar/step-period";
import { indexPoints } from "./index-points";
import { referenceDrawing } from "./reference-drawing";

describe("the drawn days of a long index", () => {
  const from = dayFromIso("2010-01-01");
  const wave = Float64Array.from({ length: 5_000 }, (_, at) => Math.round(40 * Math.sin(at / 300)));
  const drawn = (values: Float64Array) =>
    referenceDrawing(
      { from, values, supported: new Uint8Array(values.length).fill(1) },
      { first: placeOfPeriod("year", "2010") ?? 0, values: [1] },
      "year",
      [],
    );

  test("hold the highest and the lowest of every stretch, in order", () => {
    for (const [at, value] of [
      [0, 200],
      [1_237, 180],
      [3_001, -170],
      [3_002, 160],
      [4_999, -190],
    ] as const) {
      const values = wave.slice();
      values[at] = value;
      const { index, indexAxis } = drawn(values);
      assert.ok(
        index.some((one) => one.day === from + at && one.value === value),
        `${at}`,
      );
      assert.ok(indexAxis.low <= value && indexAxis.high >= value);
      assert.ok(index.length <= 1_000, `${index.length}`);
      assert.ok(index.every(({ day }, place) => place === 0 || day > (index[place - 1]?.day ?? day)));
      assert.equal(index[0]?.day, from);
      assert.equal(index.at(-1)?.day, from + 4_999);
    }
  });

  test("keep every gap, and draw no line through it", () => {
    const values = wave.slice();
    for (const gap of [700, 2_111, 2_112, 4_998]) values[gap] = Number.NaN;
    const { index } = drawn(values);
    for (const gap of [700, 2_111, 2_112, 4_998]) {
      assert.ok(
        index.some(({ day, value }) => day === from + gap && value === null),
        `${gap}`,
      );
    }
    assert.equal(index.filter(({ value }) => value === null).length, 4);
    // A stretch that begins without a figure keeps its highest all the same.
    values[2_113] = 190;
    values.fill(Number.NaN, 2_100, 2_113);
    assert.ok(drawn(values).index.some(({ value }) => value === 190));
  });

  test("are all days where they are few", () => {
    assert.deepEqual(indexPoints(0, Float64Array.of(3, Number.NaN, 5)), [
      { day: 0, value: 3 },
      { day: 1, value: null },
      { day: 2, value: 5 },
    ]);
  });
});
