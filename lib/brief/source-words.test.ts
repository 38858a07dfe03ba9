import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { sourceWords } from "./source-words";

const live = {
  methodVersion: 1,
  codedThrough: "2025-12-31",
  vintage: LIVE,
  retrieved: { day: "2026-11-22", asOf: null },
};

test("what leaves the site says its source, its method, its state of knowledge and its day", () => {
  assert.deepEqual(sourceWords(live), [
    "Source: Thawline, method version 1, coded through 31 Dec 2025.",
    "Shown with everything coded by the day of retrieval.",
    "Retrieved 22 Nov 2026.",
  ]);
  const vintage = { ...LIVE, knownOn: dayFromIso("2025-11-30") };
  assert.equal(sourceWords({ ...live, vintage })[1], "Shown as known on 30 Nov 2025.");
});
