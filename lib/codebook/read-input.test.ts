import assert from "node:assert/strict";
import { test } from "node:test";
import { readInput } from "./read-input";
import { sourceFields } from "./report-schema";

test("where a value may be one of several things, what is wrong is said of the first", () => {
  const source = { publisher: "IRNA", title: "A visit", reliability: "B", address: "x" };
  assert.deepEqual(readInput(sourceFields, source), {
    ok: false,
    problems: [{ field: "address", message: "an address that starts with http:// or https://" }],
  });
});
