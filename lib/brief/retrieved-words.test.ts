import assert from "node:assert/strict";
import { test } from "node:test";
import { retrievedWords } from "./retrieved-words";

test("the day of retrieval is said, and the state where newer entries could not be seen", () => {
  assert.equal(retrievedWords({ day: "2026-11-22", asOf: null }), "Retrieved 22 Nov 2026.");
  assert.equal(
    retrievedWords({ day: "2026-11-22", asOf: "2026-11-22T08:15:00.000Z" }),
    "Retrieved 22 Nov 2026, as of 22 Nov 2026, 08:15 UTC; newer entries may exist.",
  );
});
