import assert from "node:assert/strict";
import { test } from "node:test";
import { revisionsHeadline, weekRevisedHeadline } from "./revision-headlines";

test("a week says what it read at first and what it reads now", () => {
  const said = [
    weekRevisedHeadline(10.9, 12.2, 7),
    weekRevisedHeadline(10.9, 10.92, 2),
    weekRevisedHeadline(null, 12.2, 1),
    weekRevisedHeadline(3, 3, 0),
    weekRevisedHeadline(null, null, 0),
  ];
  assert.deepEqual(said, [
    "First read at +10.9, now at +12.2: revised seven times",
    "Read at +10.9 as at first, though revised twice",
    "No figure at first; now at +12.2, after one step",
    "Read at +3.0 and never revised",
    "This week has no figure, then or now",
  ]);
});

test("the rule names the shortest and the longest span that there is", () => {
  const of = (meanAbsolute: number | null) => ({ count: 1, meanAbsolute, mean: 0, largest: 0 });
  assert.equal(
    revisionsHeadline([of(0.178), of(0.4), of(0.61)], [1, 4, 12]),
    "Figures move by 0.2 points within a week and by 0.6 within 12 weeks, on average",
  );
  assert.equal(
    revisionsHeadline([of(0.178), of(null)], [1, 4]),
    "Figures move by 0.2 points within a week, on average",
  );
  assert.match(revisionsHeadline([of(null)], [1]), /^No figure is old enough/);
});
