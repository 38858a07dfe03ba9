import assert from "node:assert/strict";
import { test } from "node:test";
import { AUDITED_RECORDS_MAX } from "@/lib/codebook/limits";
import { importTrail } from "./import-trail";
import type { RecordDifference } from "./record-difference";

test("of a large file the audit log names the changed signals first, and counts the rest", () => {
  const records = (prefix: string, many: number) =>
    Array.from(
      { length: many },
      (_, at) => ({ id: `${prefix}-${at}` }) as RecordDifference["created"][number],
    );
  const before = { number: 3, voided: false } as RecordDifference["changed"][number]["before"];
  const difference = {
    standing: { relationship: null },
    created: records("new", AUDITED_RECORDS_MAX),
    changed: records("old", 2).map((record) => ({ record, before })),
    unchanged: 7,
    periods: [],
    coverage: [],
  } as unknown as RecordDifference;
  const file = { relationship: { slug: "a" }, leftOut: [] } as unknown as Parameters<typeof importTrail>[1];
  const { after } = importTrail(difference, file, null);
  assert.deepEqual(after.signals.slice(0, 3), [
    { slug: "old-0", revision: 4 },
    { slug: "old-1", revision: 4 },
    { slug: "new-0", revision: 1 },
  ]);
  assert.deepEqual(
    [after.signals.length, after.notListed, after.created, after.unchanged],
    [AUDITED_RECORDS_MAX, 2, AUDITED_RECORDS_MAX, 7],
  );
});
