import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawn } from "@/lib/charts/drawing/columns";
import { packDays, packFlags, packNumbers, unpackDays, unpackFlags, unpackNumbers } from "./packed-numbers";

const figure = fc
  .oneof(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.double({ min: -1e-3, max: 1e-3, noNaN: true }))
  .map((value) => drawn(value));

test("figures come back to the last bit, and gaps as gaps", () => {
  fc.assert(
    fc.property(fc.array(fc.option(figure, { nil: null })), (values) => {
      assert.deepEqual(unpackNumbers(packNumbers(values)), values);
    }),
  );
});

test("days and marks come back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), fc.array(fc.boolean()), (days, flags) => {
      assert.deepEqual(unpackDays(packDays(days)), days);
      assert.deepEqual(unpackFlags(packFlags(flags)), flags);
    }),
  );
});

test("what is packed is short and needs no escape", () => {
  assert.equal(packNumbers([1.5, null, 1.4999]), "wpd.D");
  assert.equal(packDays([20400, 20407]), "g7nBO");
  assert.equal(packFlags([false, false, true]), "EC");
  assert.equal(packFlags([true]), "AC");
  const line = Array.from({ length: 600 }, (_, day) => drawn(40 * Math.sin(day / 60)));
  assert.ok(packNumbers(line).length < 1900, `${packNumbers(line).length}`);
  assert.match(packNumbers(line), /^[\w-]+$/);
});
