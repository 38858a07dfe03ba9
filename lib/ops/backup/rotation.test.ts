import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type TakenBackup, toDrop } from "./rotation";

const DAY_MS = 24 * 3_600_000;
const START = Date.parse("2026-01-01T02:00:00Z");
const daily = (days: number): TakenBackup[] =>
  Array.from({ length: days }, (_, day) => ({ name: `day ${day}`, at: START + day * DAY_MS }));

/** What is left after each day's backup when each day drops what may go. */
function leftOver(days: number): string[] {
  let left: TakenBackup[] = [];
  for (const one of daily(days)) {
    left = [...left, one];
    const gone = new Set(toDrop(left));
    left = left.filter((each) => !gone.has(each));
  }
  return left.map(({ at }) => new Date(at).toISOString().slice(0, 10));
}

test("a year of days leaves the last seven, the Sundays of four weeks and the ends of twelve months", () => {
  assert.deepEqual(leftOver(365), [
    ...["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"],
    ...["2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-13", "2026-12-20"],
    ...["2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"],
  ]);
});

test("the newest always stays, what has gone is never asked for, and nothing goes twice", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 * DAY_MS }), { maxLength: 60 }), (times) => {
      const taken = times.map((at) => ({ name: String(at), at }));
      const gone = toDrop(taken);
      const newest = taken.toSorted((a, b) => b.at - a.at)[0];
      assert.ok(newest === undefined || !gone.includes(newest));
      const left = taken.filter((one) => !gone.includes(one));
      assert.deepEqual(toDrop(left), []);
      assert.ok(left.length <= 7 + 4 + 12);
    }),
  );
});
