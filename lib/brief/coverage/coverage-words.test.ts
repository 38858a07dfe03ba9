import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { CoverageRun, CoverageState } from "@/lib/engine/support/coverage";
import { coverageCounts, coverageHeadline, weekCoverageWords } from "./coverage-words";

const run = (from: string, to: string, state: CoverageState): CoverageRun => ({
  from: dayFromIso(from),
  to: dayFromIso(to),
  state,
});
const partly = run("2025-12-01", "2026-02-12", "partly");

test("the headline says how far somebody searched, by the newest covered days", () => {
  assert.equal(
    coverageHeadline([partly, run("2026-02-13", "2026-04-19", "not-searched")]),
    "Nothing was searched after 12 Feb 2026",
  );
  assert.equal(coverageHeadline([partly]), "Partly searched through 12 Feb 2026");
  assert.equal(
    coverageHeadline([partly, run("2026-02-13", "2026-02-15", "searched")]),
    "Searched through 15 Feb 2026",
  );
  assert.equal(
    coverageHeadline([run("2026-02-13", "2026-02-15", "unstated")]),
    "Nothing is stated of the search up to 15 Feb 2026",
  );
});

test("where no day at all was searched it says so", () => {
  assert.equal(
    coverageHeadline([run("2026-02-13", "2026-02-15", "not-searched")]),
    "Not one day was searched",
  );
  assert.equal(coverageHeadline([]), "No day is covered yet");
});

test("days are counted by state over all spans, and a state without days is left out", () => {
  const runs = [
    run("2025-12-01", "2025-12-07", "searched"),
    run("2025-12-08", "2025-12-08", "not-searched"),
    run("2025-12-09", "2025-12-10", "searched"),
  ];
  assert.equal(coverageCounts(runs), "9 days searched, 1 day not searched");
  assert.equal(coverageCounts([]), "");
});

test("a week of several states names each in the order of time", () => {
  assert.equal(weekCoverageWords(["searched"]), "searched");
  assert.equal(weekCoverageWords(["unstated", "not-searched"]), "unstated, then not searched");
  assert.equal(weekCoverageWords([]), "not coded yet");
});
