import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { putInPlace } from "./put-in-place";

const anyNumbers = fc.oneof(
  // The two zeros are one number to whoever puts in order: here there is only one of them.
  fc.array(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    { minLength: 1, maxLength: 300 },
  ),
  fc.array(fc.constantFrom(-1, 0.5, 100), { minLength: 1, maxLength: 300 }),
  fc.nat({ max: 300 }).map((count) => Array.from({ length: count + 1 }, (_, at) => (at * 7) % 11)),
);

test("each place holds what a whole sort would put there, and no number is lost", () => {
  fc.assert(
    fc.property(anyNumbers, fc.array(fc.nat()), (numbers, asked) => {
      const wanted = new Set(asked.map((one) => one % numbers.length));
      const places = Int32Array.from(wanted).sort();
      const values = Float64Array.from(numbers);
      putInPlace(values, 0, values.length, places, 0, places.length);
      const sorted = Float64Array.from(numbers).sort();
      for (const place of places) assert.equal(values[place], sorted[place]);
      assert.deepEqual(values.sort(), sorted);
    }),
    { numRuns: 400 },
  );
});

test("only what is asked for is rearranged", () => {
  const values = Float64Array.from({ length: 100 }, (_, at) => -at);
  putInPlace(values, 0, 50, Int32Array.of(3), 0, 1);
  assert.equal(values[3], -46);
  assert.deepEqual(
    [...values.subarray(50)],
    Array.from({ length: 50 }, (_, at) => -50 - at),
  );
});

test("numbers made to be parted badly are still put in order", () => {
  // Each pivot is the least but one of what is left.
  const count = 2_000;
  const values = Float64Array.from({ length: count }, (_, at) => (at < count / 2 ? at : count - at));
  const sorted = values.slice().sort();
  const places = Int32Array.from({ length: 40 }, (_, at) => at * 50);
  putInPlace(values, 0, count, places, 0, places.length);
  for (const place of places) assert.equal(values[place], sorted[place]);
});
