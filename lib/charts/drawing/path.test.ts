import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { areaPath, boxScale, closedPath, linePath, type Point } from "./path";

const scale = boxScale({ from: 0, to: 10 }, { low: -10, high: 10 }, 100, 20);

test("a line runs through its points, step by step", () => {
  const points = [
    { day: 0, value: 0 },
    { day: 5, value: 10 },
    { day: 6, value: 10 },
    { day: 7, value: 10 },
    { day: 8, value: 9.5 },
    { day: 9, value: 10 },
    { day: 10, value: 9 },
  ];
  assert.equal(linePath(points, scale), "M0 10l50-10h20l10 .5 10-.5 10 1");
});

test("a gap is drawn as a gap, never through 0", () => {
  const points = [
    { day: 0, value: 5 },
    { day: 1, value: null },
    { day: 2, value: 5 },
    { day: 3, value: 5 },
  ];
  assert.equal(linePath(points, scale), "M0 5M20 5h10");
  assert.equal(areaPath(points, scale), "M0 10l0-5 0 5ZM20 10l0-5h10l0 5Z");
});

test("a day twice is a dot, and a way back is drawn back", () => {
  const there = { day: 1, value: 0 };
  assert.equal(linePath([there, there], scale), "M10 10h0");
  assert.equal(
    closedPath(
      [
        { day: 0, value: 0 },
        { day: 2, value: 0 },
        { day: 1, value: 0 },
      ],
      scale,
    ),
    "M0 10h20h-10Z",
  );
});

/** Where a line turns, read back from its path data, in tenths. */
function cornersOf(path: string): string[] {
  const corners: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, digits = ""] of path.matchAll(/([Mlh])([^Mlh]*)/g)) {
    const numbers = (digits.match(/-?\d*\.?\d+/g) ?? []).map((one) => Math.round(Number(one) * 10));
    const steps = command === "h" ? numbers.map((one) => [one, 0]) : pairs(numbers);
    for (const [dx = 0, dy = 0] of steps) {
      x = command === "M" ? dx : x + dx;
      y = command === "M" ? dy : y + dy;
      corners.push(`${command === "M" ? "M" : ""}${x} ${y}`);
    }
  }
  return corners;
}

const pairs = (numbers: number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(2 * at, 2 * at + 2));

/** The same line told by absolute places, with level points in a row as one. */
function cornersAt(points: readonly Point[]): string[] {
  const corners: { text: string; y: number | null }[] = [];
  for (const { day, value } of points) {
    const [x, y] = [Math.round(scale.x(day) * 10), value === null ? null : Math.round(scale.y(value) * 10)];
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (y !== null && last?.y === y && before?.y === y && !last.text.startsWith("M")) corners.pop();
    corners.push({ text: `${last?.y == null ? "M" : ""}${x} ${y}`, y });
  }
  return corners.filter(({ y }) => y !== null).map(({ text }) => text);
}

test("no step is lost: every corner lies where its point lies", () => {
  const point = fc.option(fc.double({ min: -12, max: 12, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.oneof(point, fc.constantFrom(0, 0.5, null)), { minLength: 1 }), (values) => {
      const points = values.map((value, day) => ({ day, value }));
      assert.deepEqual(cornersOf(linePath(points, scale)), cornersAt(points));
    }),
  );
});
