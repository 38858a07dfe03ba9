import assert from "node:assert/strict";
import { test } from "node:test";
import { REFERENCE_PERIODS_MAX } from "@/lib/codebook/limits";
import { periodAt } from "@/lib/engine/calendar/step-period";
import { inOrder, valuesProblem } from "./reference-values";
import { sameValues, versionDifference } from "./version-difference";

test("figures stand in order of time, each period once, one of them at least with a figure", () => {
  assert.equal(
    valuesProblem("month", [
      ["2025-01", 1],
      ["2025-03", null],
    ]),
    null,
  );
  assert.equal(
    valuesProblem("month", [
      ["2025-02", 1],
      ["2025-01", 2],
    ]),
    "2025-01 does not come after 2025-02",
  );
  assert.equal(
    valuesProblem("month", [
      ["2025-02", 1],
      ["2025-02", 1],
    ]),
    "2025-02 does not come after 2025-02",
  );
  assert.equal(valuesProblem("week", [["2025-02", 1]]), "“2025-02” is no week");
  assert.equal(valuesProblem("month", [["2025-02", null]]), "There is no figure");
  assert.equal(valuesProblem("month", []), "There is no figure");
  assert.equal(valuesProblem("year", [["2025", Number.NaN]]), "The figure of 2025 is no number");
});

test("a series has so many periods and no more", () => {
  const values = Array.from(
    { length: REFERENCE_PERIODS_MAX },
    (_, at) => [periodAt("week", at), at] as const,
  );
  assert.equal(valuesProblem("week", values), null);
  const more = [...values, [periodAt("week", REFERENCE_PERIODS_MAX), 1] as const];
  assert.match(valuesProblem("week", more) ?? "", /There are more than 3,000 weeks/);
  const mistyped = valuesProblem("month", [
    ["2025-01", 1],
    ["9999-12", 2],
  ]);
  assert.match(mistyped ?? "", /^From 2025-01 to 9999-12 there are more than 3,000 months/);
});

test("weeks are put in order across a new year", () => {
  const found = inOrder("week", [
    ["2026-W01", 3],
    ["2025-W52", 2],
    ["2025-W09", 1],
  ]);
  assert.deepEqual(
    found.map(([period]) => period),
    ["2025-W09", "2025-W52", "2026-W01"],
  );
});

test("a version tells what it has anew, otherwise and no more", () => {
  const before = [
    ["2025-01", 1],
    ["2025-02", null],
    ["2025-03", 3],
  ] as const;
  const after = [
    ["2025-02", 2],
    ["2025-03", 3],
    ["2025-04", 4],
  ] as const;
  const found = versionDifference(before, after);
  assert.deepEqual(found, {
    added: [["2025-04", 4]],
    changed: [{ period: "2025-02", before: null, after: 2 }],
    vanished: [["2025-01", 1]],
  });
  assert.equal(sameValues(found), false);
  assert.equal(sameValues(versionDifference(after, after)), true);
});

test("what binary fractions leave behind of a sum is no change", () => {
  const found = versionDifference(
    [
      ["2025-01", 0.6000000000000001],
      ["2025-02", 0],
    ],
    [
      ["2025-01", 0.6],
      ["2025-02", 1e-9],
    ],
  );
  assert.deepEqual(found.changed, [{ period: "2025-02", before: 0, after: 1e-9 }]);
  assert.equal(
    sameValues(versionDifference([["2025-01", 9_007_199_254_740_991]], [["2025-01", 9_007_199_254_740_990]])),
    false,
  );
});
