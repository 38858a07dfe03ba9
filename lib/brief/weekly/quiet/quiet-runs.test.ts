import assert from "node:assert/strict";
import { test } from "node:test";
import { type FoldableWeek, quietRuns } from "./quiet-runs";

const week = (name: string, from: string, to: string, more: Partial<FoldableWeek> = {}): FoldableWeek => ({
  week: name,
  from,
  to,
  index: 4,
  quiet: { standing: ["a mission withheld", "a refusal to recognise"], lastSearched: to },
  ...more,
});
const W10 = week("2026-W10", "2026-03-02", "2026-03-08");
const W09 = week("2026-W09", "2026-02-23", "2026-03-01", { index: 4.52 });
const W08 = week("2026-W08", "2026-02-16", "2026-02-22", { quiet: null });
const W07 = week("2026-W07", "2026-02-09", "2026-02-15");

test("a run of quiet weeks is one entry, a single one stays, and what is not quiet never folds", () => {
  const [run, busy, single, ...more] = quietRuns([W10, W09, W08, W07]);
  assert.deepEqual(run, {
    kind: "run",
    weeks: [W10, W09],
    from: "2026-02-23",
    to: "2026-03-08",
    stale: false,
    title: "Two quiet weeks",
    words:
      "Nothing new; the index goes from +4.5 to +4.0. Still in force: a mission withheld and a refusal to recognise. Searched to the last day, 8 Mar 2026.",
  });
  assert.deepEqual(
    [busy, single],
    [
      { kind: "week", week: W08 },
      { kind: "week", week: W07 },
    ],
  );
  assert.deepEqual(more, []);
  assert.deepEqual(quietRuns([]), []);
});

test("weeks that nobody searched are told as stale, not as calm", () => {
  const words = (quiet: FoldableWeek["quiet"]) => {
    const [run] = quietRuns([
      { ...W10, quiet },
      { ...W09, quiet },
    ]);
    return run?.kind === "run" ? run.words : "";
  };
  assert.match(
    words({ standing: [], lastSearched: "2026-02-12" }),
    /Nobody has searched since 12 Feb 2026: that is no calm\.$/,
  );
  assert.match(words({ standing: [], lastSearched: null }), /No search is recorded\.$/);
  const quiet = { standing: [], lastSearched: "2026-02-12" };
  const [stale, quietWeek] = quietRuns([{ ...W10, quiet }, { ...W09, quiet }, W07]);
  assert.ok(stale?.kind === "run" && stale.stale && stale.title === "Two weeks that nobody searched");
  assert.deepEqual(quietWeek, { kind: "week", week: W07 }, "one that was searched is no part of them");
  // Generation 1 does not ask.
  assert.equal(
    words({ standing: [], lastSearched: undefined }),
    "Nothing new; the index goes from +4.5 to +4.0.",
  );
});

test("an index that does not move as printed stays", () => {
  const [run] = quietRuns([W10, { ...W09, index: 4.04 }]);
  assert.ok(run?.kind === "run" && run.words.startsWith("Nothing new; the index stays at +4.0."));
});
