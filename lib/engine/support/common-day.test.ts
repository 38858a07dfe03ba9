import assert from "node:assert/strict";
import { test } from "node:test";
import { commonDay, type SupportedLine, supportsDay } from "./common-day";
import type { CoverageSpan } from "./coverage";

const searched = (from: number, to: number): CoverageSpan => ({ from, to, state: "searched" });
/** Days 1 … 200 are coded; nothing is unstated. */
const line = (...spans: CoverageSpan[]): SupportedLine => ({
  first: 1,
  last: 200,
  coverage: { spans, unstatedUntil: 0 },
});

test("the common day is the latest that two lines support, not the latest of all", () => {
  const lines = [line(searched(1, 100)), line(searched(1, 90)), line(searched(1, 80))];
  assert.deepEqual(commonDay(lines, 200), { day: 90, newest: 100, ranked: true });
});

test("more than 35 days before the newest supported day nothing is ranked", () => {
  assert.equal(commonDay([line(searched(1, 100)), line(searched(1, 65))], 200).ranked, true);
  assert.deepEqual(commonDay([line(searched(1, 100)), line(searched(1, 64))], 200), {
    day: 64,
    newest: 100,
    ranked: false,
  });
});

test("lines that never share a day have none, and neither have lines that nobody searched", () => {
  assert.deepEqual(commonDay([line(searched(1, 10)), line(searched(20, 30))], 200), {
    day: null,
    newest: 30,
    ranked: false,
  });
  assert.deepEqual(commonDay([line(), line()], 200), { day: null, newest: null, ranked: false });
});

test("a range that ends earlier asks for an earlier day; one line stands alone on its own last", () => {
  const lines = [line(searched(1, 100)), line(searched(1, 20), searched(60, 90))];
  assert.equal(commonDay(lines, 50).day, 20);
  assert.deepEqual(commonDay([line(searched(1, 30))], 200), { day: 30, newest: 30, ranked: true });
});

test("without coverage every coded day is supported, and no other", () => {
  const open: SupportedLine = { first: 5, last: 9, coverage: null };
  assert.deepEqual(
    [4, 5, 9, 10].map((day) => supportsDay(open, day)),
    [false, true, true, false],
  );
  assert.equal(supportsDay(line(searched(1, 10)), 11), false);
});
