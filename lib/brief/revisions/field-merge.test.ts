import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { report, visit } from "@/lib/codebook/good-signal.test-kit";
import { signalSchema } from "@/lib/codebook/signal-schema";
import { mergedFields, mergeRows, usualSide } from "./field-merge";

const coded = (change: object = {}) => signalSchema(CODEBOOK_1).parse({ ...visit, ...change });
const begun = coded();
const titled = (title: string, key: string) => ({ ...report, key, source: { ...report.source, title } });

/** The merge as the screen begins with it, where both changed a field taking mine. */
function usual(versions: Parameters<typeof mergeRows>[0]) {
  const mine = mergeRows(versions).filter((row) => usualSide(row) !== "theirs");
  return mergedFields(versions, new Set(mine.map(({ unit }) => unit)));
}

test("says part by part who changed it", () => {
  const theirs = coded({ intensity: 4, contested: "how long" });
  const mine = coded({ contested: "how many", text: "Seen by us." });
  const rows = mergeRows({ begun, theirs, mine });
  assert.deepEqual(
    rows.map(({ field, by, theirs: their, mine: own }) => [field, by, their, own]),
    [
      ["Text", "you", "none", "Seen by us."],
      ["Intensity", "they", "4", "5"],
      ["Contested", "both", "how long", "how many"],
    ],
  );
  assert.deepEqual(rows.map(usualSide), ["mine", "theirs", null]);
});

test("a merge has what each alone changed, and of what both changed what was chosen", () => {
  const theirs = coded({ intensity: 4, contested: "how long" });
  const mine = coded({ contested: "how many", text: "Seen by us." });
  const merged = usual({ begun, theirs, mine });
  assert.deepEqual(merged, coded({ intensity: 4, contested: "how many", text: "Seen by us." }));
  assert.deepEqual(mergedFields({ begun, theirs, mine }, new Set()), theirs);
});

test("what both changed alike is no question", () => {
  const both = coded({ intensity: 4 });
  assert.deepEqual(mergeRows({ begun, theirs: both, mine: both }), []);
});

test("reports are merged one by one: changed, added by each, taken away", () => {
  const start = coded({ reports: [report, titled("Second", "r2")] });
  const theirs = coded({
    reports: [{ ...report, credibility: 3 }, titled("Second", "r2"), titled("Theirs", "r3")],
  });
  const mine = coded({ reports: [report, titled("Mine", "r3")] });
  const versions = { begun: start, theirs, mine };
  assert.deepEqual(
    mergeRows(versions).map(({ unit, by }) => [unit, by]),
    [
      ["report:r1", "they"],
      ["report:r2", "you"],
      ["report:r3", "they"],
      ["report:r4", "you"],
    ],
  );
  const merged = usual(versions);
  assert.deepEqual(
    merged.reports.map(({ key, source, credibility }) => [key, source.title, credibility]),
    [
      ["r1", "A visit", 3],
      ["r3", "Theirs", 2],
      ["r4", "Mine", 2],
    ],
  );
});

test("without the version that both began with, everything that differs is asked", () => {
  const rows = mergeRows({ begun: null, theirs: coded({ intensity: 4 }), mine: begun });
  assert.deepEqual(
    rows.map(({ by }) => by),
    ["both"],
  );
});
