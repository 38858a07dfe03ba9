import assert from "node:assert/strict";
import { test } from "node:test";
import { withIsoDays } from "./typed-days";

const written = (query: string) => withIsoDays(new URLSearchParams(query))?.toString() ?? null;

test("days as a form sends them are written as addresses keep them", () => {
  assert.equal(
    written("range=6m&knownOn=8+Sep+2025&from=1+october+2024&event-a-b=2025-1-2"),
    "range=6m&knownOn=2025-09-08&from=2024-10-01&event-a-b=2025-01-02",
  );
});

test("an address that is written so already, a moment, and what is no day stay", () => {
  for (const query of [
    "",
    "from=2025-09-08",
    "codedOn=2025-11-30T10:15Z",
    "from=31+Feb+2025&q=8+Sep+2025",
    "to=",
  ])
    assert.equal(written(query), null, query);
});

test("what cannot be read stays beside a day that can", () =>
  assert.equal(written("from=soon&to=8+Sep+2025"), "from=soon&to=2025-09-08"));
