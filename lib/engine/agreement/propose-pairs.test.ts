import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type CodedHappening, proposePairs } from "./propose-pairs";

const coded = (id: string, change: Partial<CodedHappening> = {}): CodedHappening => ({
  id,
  family: "DIPLOMATIC",
  type: "visit-high",
  start: 100,
  end: 100,
  title: "Minister in the capital",
  ...change,
});
const pairsOf = (first: CodedHappening[], second: CodedHappening[]) =>
  proposePairs(first, second).map((pair) => [pair.first, pair.second]);

const clash = { family: "SECURITY", type: "state-clash", start: 130, end: 130, title: "Fire at the river" };

describe("codings of one happening", () => {
  test("are paired in whatever order they were coded, and what has no other is an orphan", () => {
    const first = [coded("a"), coded("b", clash), coded("c", { start: 300, end: 300, type: "protest" })];
    const second = [coded("y", { ...clash, start: 131, end: 131 }), coded("x", { start: 101, end: 101 })];
    assert.deepEqual(pairsOf(first, second), [
      ["a", "x"],
      ["b", "y"],
      ["c", null],
    ]);
    assert.deepEqual(pairsOf([], second), [
      [null, "y"],
      [null, "x"],
    ]);
    assert.deepEqual(pairsOf([], []), []);
  });

  test("are as alike as type, family, days and words say", () => {
    const words = { start: 101, end: 101, title: "Minister in town" };
    // 2 words of both, 5 of either; one day apart.
    const [pair] = proposePairs([coded("a")], [coded("x", words)]);
    assert.ok(Math.abs((pair?.likeness ?? 0) - (0.35 + 0.1 + (0.35 * 7) / 8 + (0.2 * 2) / 5)) < 1e-12);
    assert.equal(proposePairs([coded("a")], [coded("x")])[0]?.likeness, 1);
  });

  test("may be of another type on the same day, but not of another day, type and wording", () => {
    const other = { type: "talks", title: "Ministers confer" };
    assert.deepEqual(pairsOf([coded("a")], [coded("x", other)]), [["a", "x"]]);
    const later = { ...other, start: 160, end: 160 };
    assert.deepEqual(pairsOf([coded("a")], [coded("x", later)]), [
      ["a", null],
      [null, "x"],
    ]);
  });

  test("days that overlap are not apart, and a status lies where it began", () => {
    const [pair] = proposePairs(
      [coded("a", { start: 90, end: 110 })],
      [coded("x", { start: 110, end: null })],
    );
    assert.equal(pair?.likeness, 1);
  });

  test("each has at most one other, the most alike first", () => {
    const first = [coded("a", { start: 103, end: 103 }), coded("b")];
    assert.deepEqual(pairsOf(first, [coded("x")]), [
      ["a", null],
      ["b", "x"],
    ]);
  });

  test("come out once each, whatever they are", () => {
    const happening = fc.record({
      family: fc.constantFrom("A", "B"),
      type: fc.constantFrom("p", "q"),
      start: fc.integer({ min: 0, max: 40 }),
      end: fc.option(fc.integer({ min: 0, max: 50 })),
      title: fc.constantFrom("", "one two", "two three", "four"),
    });
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 6 }),
        fc.array(happening, { maxLength: 6 }),
        (one, other) => {
          const named = (side: string, list: typeof one) =>
            list.map((each, at) => ({ ...each, id: `${side}${at}` }));
          const [first, second] = [named("a", one), named("b", other)];
          const pairs = proposePairs(first, second);
          const ids = pairs.flatMap((pair) => [pair.first, pair.second]).filter((id) => id !== null);
          assert.deepEqual(ids.sort(), [...first, ...second].map(({ id }) => id).sort());
        },
      ),
    );
  });
});
