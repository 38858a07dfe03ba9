import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bands } from "@/lib/engine/draws/band";
import { bandOn, chartBand } from "./band-rows";
import { bandStrip } from "./band-strip";
import { sensitivityRows } from "./sensitivity-rows";

const line = (...values: number[]) => Float64Array.from(values);
const index = { levels: [-9, -4, 0, 4, 9.123456].map((level) => line(Number.NaN, level, level + 1)) };
const bands: Bands = {
  from: 10,
  to: 12,
  settings: { seed: 1, draws: 7 },
  index,
  families: [],
  sundays: [],
  indexOnSundays: [],
};

test("the band of a day is its five levels; without a figure there is none", () => {
  assert.deepEqual(bandOn(bands, index, 11), {
    lowest: -9,
    lower: -4,
    median: 0,
    upper: 4,
    highest: 9.123456,
  });
  for (const day of [9, 10, 13]) assert.equal(bandOn(bands, index, day), null);
});

test("the band of a chart follows its days, at four decimals, with gaps as gaps", () => {
  const { levels, draws } = chartBand(bands, [10, 12, 14]);
  assert.equal(draws, 7);
  assert.deepEqual(levels[0], [null, -8, null]);
  assert.deepEqual(levels[4], [null, 10.1235, null]);
});

test("a strip places the draws and the index on one axis", () => {
  const strip = bandStrip({ lowest: -25, lower: -5, median: 0, upper: 5, highest: 25 }, 10);
  assert.deepEqual(
    strip.ticks.map(({ at }) => at),
    [0, 50, 100],
  );
  assert.deepEqual(strip.nineInTen, { at: 0, width: 100 });
  assert.deepEqual(
    [strip.half.at, strip.half.width, strip.median, strip.index].map((one) => Math.round(one ?? -1)),
    [40, 20, 50, 70],
  );
  assert.equal(
    bandStrip({ lowest: -1, lower: 0, median: 0, upper: 0, highest: 1 }, 80).ticks.at(-1)?.value,
    100,
  );
});

test("sensitivities stand by size on an axis that holds their whiskers; what varies nowhere has none", () => {
  const group = (name: "weights" | "day", first: number, total: number) => ({
    group: name,
    first,
    total,
    firstError: [first - 0.1, first + 0.1] as const,
    totalError: [total - 0.1, total + 0.1] as const,
  });
  const rows = sensitivityRows({ groups: [group("day", -0.01, 0.02), group("weights", 0.5, 0.7)] });
  assert.deepEqual(
    rows?.rows.map((row) => row.group),
    ["weights", "day"],
  );
  assert.equal(rows?.ticks.at(-1)?.share, 0.8);
  assert.ok(Math.abs((rows?.rows[0]?.totalPlace.to ?? 0) - 100) < 1e-9);
  assert.equal(rows?.rows[1]?.firstPlace.at, 0);
  assert.equal(sensitivityRows({ groups: [group("day", Number.NaN, Number.NaN)] }), null);
});
