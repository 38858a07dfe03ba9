import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type AlertFacts, alertEvents, unusual } from "./alert-events";
import { KIND_WORDS } from "./subscription-kinds";

const still: AlertFacts = {
  slug: "a-b",
  name: "A and B",
  week: "2025-W49",
  stage: { now: "cold", before: "cold" },
  direction: { now: "steady", before: "steady" },
  verdict: { now: "holding", before: "holding", sentence: "Holding since Sep 2025" },
  change: 0.4,
  earlier: Array.from({ length: 40 }, (_, at) => (at % 7) - 3),
  ended: [],
  unsearched: null,
};
const kindsOf = (changed: Partial<AlertFacts>) =>
  alertEvents({ ...still, ...changed }).map(({ kind }) => kind);

describe("what a week gives to tell", () => {
  test("nothing, where it is like the week before", () => assert.deepEqual(kindsOf({}), []));

  test("another stage, direction or verdict; one that is not told for want of a search is none", () => {
    assert.deepEqual(kindsOf({ stage: { now: "guarded", before: "cold" } }), ["STAGE"]);
    assert.deepEqual(kindsOf({ direction: { now: "thawing", before: "steady" } }), ["STAGE"]);
    assert.deepEqual(kindsOf({ verdict: { now: "thawing", before: "holding", sentence: "Thawing" } }), [
      "STAGE",
    ]);
    assert.deepEqual(kindsOf({ stage: { now: null, before: "cold" } }), []);
    assert.deepEqual(kindsOf({ stage: { now: "cold", before: null }, verdict: null }), []);
  });

  test("another direction is told without a length of its window, which is the method’s", () => {
    const [told] = alertEvents({ ...still, direction: { now: "thawing", before: "steady" } });
    assert.match(told?.paragraphs.join(" ") ?? "", /The direction is thawing; a week before it was steady\./);
    assert.match(KIND_WORDS.STAGE.hint, /direction/);
  });

  test("a change is unusual by its size among its own history, up or down, as printed", () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at / 10);
    // 9.5 … 9.9 are as large as 9.5: five of 100.
    assert.deepEqual(unusual(9.5, hundred), { asLarge: 5, of: 100, unusual: true });
    assert.deepEqual(unusual(-9.5, hundred), { asLarge: 5, of: 100, unusual: true });
    assert.deepEqual(unusual(9.4, hundred), { asLarge: 6, of: 100, unusual: false });
    assert.equal(unusual(9.4501, hundred).unusual, true, "9.4501 is printed as 9.5");
    assert.equal(unusual(99, hundred.slice(0, 25)).unusual, false, "25 weeks are no history");
    assert.equal(unusual(0.04, Array(40).fill(0)).unusual, false, "0.0 is no change");
    const [told] = alertEvents({ ...still, change: -12 });
    assert.equal(told?.kind, "UNUSUAL");
    assert.equal(told.title, "A and B: the index moved by −12.0 points in a week");
    assert.match(told.paragraphs.join(" "), /−12\.0 points\. None of the 40 earlier weeks moved as much/);
    assert.match(told.remarks.join(" "), /at most 5 of 100 earlier weekly changes/);
  });

  test("each end by itself, under a key that another week does not change", () => {
    const ended = [
      { slug: "closed", title: "Crossing closed", day: "2025-12-03" },
      { slug: "bridge", title: "Bridge shut", day: "2025-12-04" },
    ];
    const found = alertEvents({ ...still, ended });
    assert.deepEqual(
      found.map(({ key }) => key),
      ["ended closed 2025-12-03", "ended bridge 2025-12-04"],
    );
    assert.equal(found[0]?.title, "A and B: “Crossing closed” has ended");
  });

  test("want of a search is told as age and not as calm, under one key while it lasts", () => {
    const of = (weeks: number, week: string) =>
      alertEvents({ ...still, week, unsearched: { last: "2025-11-16", weeks } })[0];
    assert.equal(of(2, "2025-W48")?.key, of(3, "2025-W49")?.key);
    const told = of(3, "2025-W49");
    assert.match(told?.paragraphs.join(" ") ?? "", /Nobody has searched since 16 Nov 2025: 3 whole weeks/);
    assert.match(told?.paragraphs.join(" ") ?? "", /must not be read as calm/);
    assert.deepEqual(kindsOf({ unsearched: { last: "2025-12-05", weeks: 0 } }), []);
  });
});
