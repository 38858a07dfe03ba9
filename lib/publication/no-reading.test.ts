import assert from "node:assert/strict";
import { test } from "node:test";
import { demoWeeks } from "@/lib/brief/weekly/demo-weeks.test-kit";
import { weekLine } from "@/lib/brief/weekly/publication/week-line";
import { weekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import { quietWords } from "@/lib/brief/weekly/weekly-quiet";
import { noArrowCause } from "./no-arrow";
import { noPoints } from "./no-points";
import { sampleSnapshot } from "./publication.test-kit";

const weeks = demoWeeks("then");

test("of every week of the demonstration without an arrow the cause is read from what is kept of it", () => {
  const causes = new Map<string, number>();
  for (const { figures, view, week, relationship } of weeks) {
    if (figures.arrow !== null) continue;
    const line = weekLine(view.followed, week, { first: view.first, method: view.method, band: null });
    const told = noArrowCause({
      index: figures.index,
      from: figures.from,
      publication: sampleSnapshot({ line }).publication,
    });
    const compared = figures.index.change !== null && figures.begins === null;
    assert.equal(told, compared ? "not searched" : "no comparison", `${relationship} ${week}`);
    causes.set(told, (causes.get(told) ?? 0) + 1);
  }
  assert.equal(causes.size, 2);
});

test("that nothing happened is said of every week of the demonstration in which nothing did, and of no other", () => {
  for (const { figures, signals, week, relationship } of weeks) {
    const { news, ended } = weekHappenings(figures, signals);
    const words = noPoints({ lead: quietWords(figures, signals), index: figures.index });
    const quiet = news.length === 0 && ended.length === 0 && figures.index.now !== null;
    assert.equal(/^No dated signal is new/.test(words), quiet, `${relationship} ${week}`);
  }
});
