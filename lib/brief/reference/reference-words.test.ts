import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Tie } from "@/lib/engine/reference/movement";
import { coverageWords } from "./coverage-words";
import {
  intervalWords,
  lagVerdict,
  lagWords,
  largestSentence,
  movementHeadline,
  movementSentence,
  verdictWords,
} from "./movement-words";

const tie = (change: Partial<Tie>): Tie => ({
  ...{ lag: 0, pairs: 40, r: 0.416, why: null, interval: [0.12, 0.64] },
  ...change,
});

test("a lag says who comes first", () => {
  assert.equal(lagWords(0, "week"), "in the same week");
  assert.equal(lagWords(2, "month"), "the series 2 months after the index");
  assert.equal(lagWords(-1, "month"), "the series 1 month before the index");
});

describe("the finding", () => {
  test("is read from the interval, never from the correlation alone", () => {
    const read = (interval: Tie["interval"]) => movementHeadline({ same: tie({ interval }) }, "month");
    assert.equal(read([0.12, 0.64]), "The index moves with it");
    assert.equal(read([-0.64, -0.12]), "The index moves against it");
    assert.equal(read([-0.01, 0.64]), "No tie to the index can be told");
    assert.equal(read(null), "Too uneven to tell whether the index moves with it");
  });

  test("says with what it rests on", () => {
    assert.equal(
      movementSentence({ same: tie({}), block: 4 }, "month"),
      "Correlation of 40 pairs of changes from one month to the next: r = +0.42, 95 % interval +0.12 to +0.64 (a bootstrap of blocks of 4 months). Moving together does not say that one moves the other.",
    );
  });

  test("says how many changes there are where they are too few", () => {
    const few = tie({ pairs: 23, r: null, why: "few", interval: null });
    assert.equal(
      movementHeadline({ same: few }, "month"),
      "Too little to tell whether the index moves with it",
    );
    assert.match(
      movementSentence({ same: few, block: 3 }, "month"),
      /needs 24 changes .* here there are 23\./,
    );
    assert.equal(verdictWords(few, "month"), "too little to tell");
    assert.equal(intervalWords(null), "–");
  });

  test("does not say of what changes evenly that it never changed", () => {
    const even = tie({ r: null, why: "series-even", interval: null });
    assert.equal(
      movementHeadline({ same: even }, "month"),
      "The series changes by the same amount every month, so that no tie can be told",
    );
    assert.match(movementSentence({ same: even, block: 3 }, "month"), /one side is always the same\.$/);
    assert.equal(
      verdictWords({ why: "level-even", interval: null }, "week"),
      "changes by the same amount every week",
    );
  });

  test("of another lag than the same month is read from what chance reaches, as the sentence above it is", () => {
    const read = (change: Partial<Tie>, envelope: number | null) =>
      lagVerdict(tie(change), envelope, "month");
    assert.equal(read({ lag: 0, r: 0.3 }, 0.4), "moves with it");
    assert.equal(read({ lag: 2, r: 0.3 }, 0.4), "no more than chance");
    assert.equal(read({ lag: 2, r: 0.5 }, 0.4), "moves with it");
    assert.equal(read({ lag: -1, r: -0.5 }, 0.4), "moves against it");
    assert.equal(read({ lag: 1, r: 0.5 }, null), "too uneven to tell");
    assert.equal(read({ lag: 1, r: null, why: "few" }, 0.4), "too little to tell");
  });

  test("of the largest lag says whether chance does as much", () => {
    const told = (outside: boolean) =>
      largestSentence(
        { largest: { lag: 2, r: -0.5, outside }, envelope: 0.4, ties: Array(7).fill(tie({})) },
        "month",
      );
    assert.match(
      told(true) ?? "",
      /^Of 7 lags the furthest from 0 is −0\.50, the series 2 months after the index: outside the ±0\.40/,
    );
    assert.match(told(false) ?? "", /inside the ±0\.40 .* nothing is to be read from it\.$/);
    assert.equal(largestSentence({ largest: null, envelope: null, ties: [] }, "month"), null);
  });
});

test("coverage is told in periods, with what misses by name", () => {
  assert.equal(
    coverageWords("month", [
      ["2025-01", 1],
      ["2025-03", 2],
      ["2025-04", null],
      ["2025-05", 3],
    ]),
    "3 of 5 months from Jan 2025 to May 2025 have a figure. Missing: Feb 2025, Apr 2025.",
  );
  assert.equal(
    coverageWords("year", [
      ["2024", 1],
      ["2025", 1],
    ]),
    "All 2 years from 2024 to 2025 have a figure.",
  );
  assert.equal(coverageWords("week", [["2025-W49", 1]]), "It has one week: 1–7 Dec 2025.");
  assert.match(
    coverageWords("month", [
      ["2024-01", 1],
      ["2025-01", 1],
    ]),
    /and 5 more\.$/,
  );
});
