import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { findDates } from "./find-dates";

test("a day within a text comes back with its place in code points", () => {
  const [found, ...more] = findDates("😀 on 2025-11-26, they said", dayFromIso("2025-12-07"));
  assert.deepEqual(more, []);
  assert.deepEqual([found?.words, found?.from, found?.to], ["2025-11-26", 5, 15]);
});
