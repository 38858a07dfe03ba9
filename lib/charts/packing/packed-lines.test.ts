import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesView } from "@/lib/charts/lines/lines-view";
import { packLines, unpackLines } from "./packed-lines";

test("lines come to the browser as they were, to the last digit", () => {
  const value = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(Number.NaN));
  const line = fc.array(value, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.integer({ min: 0, max: 30 }), (lines, late) => {
      const named = lines.map((values, at) => ({
        key: `line-${at}`,
        name: `Line ${at}`,
        begin: 20_000 + at * late,
        line: Float64Array.from(values),
      }));
      const view = linesView("calendar", named, 20_000, 20_090);
      assert.deepEqual(unpackLines(JSON.parse(JSON.stringify(packLines(view)))), view);
    }),
  );
});
