import assert from "node:assert/strict";
import { test } from "node:test";
import type { RangeProblem } from "./range";
import { parseVintage } from "./vintage";

test("each sentence about a day of a vintage begins with the name of its field", () => {
  const told = (values: Record<string, string>) => {
    const problems: RangeProblem[] = [];
    parseVintage(values, "2021-08-15", problems);
    return problems.map(({ message }) => message);
  };
  assert.deepEqual(told({ knownOn: "2020-01-03", codedOn: "soon", through: "9/8/2025" }), [
    "As known on: nothing was tracked by 3 Jan 2020: choose a later day.",
    "As coded on: “soon” is no day: write it as 8 Sep 2025.",
    "Coded through: “9/8/2025” can be read in two ways: write the month by its name, as in 8 Sep 2025.",
  ]);
  assert.deepEqual(told({ codedOn: "2025-11-30T10:15" }), [
    "As coded on: “2025-11-30T10:15” is no moment with its offset: write it as 2025-11-30T10:15Z.",
  ]);
});
