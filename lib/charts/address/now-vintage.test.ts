import assert from "node:assert/strict";
import { test } from "node:test";
import { nowParams, parseNowVintage, toldBeside } from "./now-vintage";
import type { RangeProblem } from "./range";
import { LIVE } from "./vintage";

const moment = "2026-01-02T10:15:00.000Z";

test("the later side has names of its own, and is the live one without them", () => {
  const problems: RangeProblem[] = [];
  const now = parseNowVintage(
    { codedOn: "2025-01-01", nowCodedOn: moment, nowMethod: "2", nowThrough: "2025-12-31" },
    "2020-01-01",
    problems,
  );
  assert.deepEqual(now, { knownOn: null, codedOn: moment, method: 2, through: 20_453 });
  assert.deepEqual(nowParams(now), { nowCodedOn: moment, nowMethod: "2", nowThrough: "2025-12-31" });
  assert.deepEqual(parseNowVintage({ codedOn: "2025-01-01" }, "2020-01-01", problems), LIVE);
  assert.deepEqual(problems, []);
});

test("a problem is named as the address names it", () => {
  const problems: RangeProblem[] = [];
  parseNowVintage({ nowCodedOn: "then", nowMethod: "x" }, "2020-01-01", problems);
  assert.deepEqual(
    problems.map(({ field }) => field),
    ["nowCodedOn", "nowMethod"],
  );
});

test("what both sides share is not told, unless nothing else can be", () => {
  const now = { ...LIVE, codedOn: moment, method: 1 };
  assert.deepEqual(toldBeside({ ...now, knownOn: 20_422 }, now), { ...LIVE, knownOn: 20_422 });
  assert.deepEqual(toldBeside({ ...LIVE, knownOn: 20_422 }, LIVE), { ...LIVE, knownOn: 20_422 });
  assert.deepEqual(toldBeside(now, now), now);
});
