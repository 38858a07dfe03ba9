import assert from "node:assert/strict";
import { test } from "node:test";
import { type Coverage, coverageOn } from "@/lib/engine/support/coverage";
import { scenarioCoverage } from "./scenario-coverage";

const coverage: Coverage = { spans: [{ from: 900, to: 1_000, state: "searched" }], unstatedUntil: 950 };
const stateOn = (of: Coverage | null, day: number) => (of ? coverageOn(of, day) : null);

test("days after the last coded one carry a stage where that one was searched, and only there", () => {
  const searched = scenarioCoverage({ coverage, to: 1_000, last: 1_000 });
  assert.equal(stateOn(searched, 1_001), "searched");
  assert.equal(stateOn(searched, 1_366), "searched");
  assert.equal(stateOn(searched, 800), "unstated", "what is recorded stays");
  const stale = scenarioCoverage({ coverage, to: 1_030, last: 1_030 });
  assert.equal(stateOn(stale, 1_031), "not-searched");
  const unstated = { ...coverage, unstatedUntil: 2_000 };
  const unsearched = { ...unstated, spans: [{ from: 1_001, to: 1_030, state: "not-searched" as const }] };
  assert.equal(
    stateOn(scenarioCoverage({ coverage: unsearched, to: 1_030, last: 1_030 }), 1_100),
    "not-searched",
  );
});

test("a view of the past supposes no day, and generation 1 asks for no coverage", () => {
  assert.equal(scenarioCoverage({ coverage, to: 990, last: 1_000 }), coverage);
  assert.equal(scenarioCoverage({ coverage: null, to: 1_000, last: 1_000 }), null);
});
