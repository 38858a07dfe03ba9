import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { weeklyAttention } from "./weekly-attention";

const span = (first: string, last: string) => ({ first: dayFromIso(first), last: dayFromIso(last) });
const counted = (first: string, last: string, rows: number, folded: number) => ({
  ...span(first, last),
  ...{ rows, folded, daily: 1 },
});

// 2025-12-01 is a Monday: 2025-W49 ends on Sunday the 7th, W50 on the 14th.
test("a week counts where all of its days are covered; a quiet one is 0, any other is left out", () => {
  const covered = [span("2025-11-29", "2025-12-16"), span("2025-12-23", "2025-12-28")];
  const found = weeklyAttention(covered, [
    counted("2025-12-02", "2025-12-02", 45, 20),
    counted("2025-12-07", "2025-12-07", 1, 1),
    counted("2025-12-15", "2025-12-15", 9, 9),
    counted("2025-11-30", "2025-11-30", 9, 9),
  ]);
  assert.deepEqual(found, {
    rows: [
      ["2025-W49", 46],
      ["2025-W50", 0],
    ],
    folded: [
      ["2025-W49", 21],
      ["2025-W50", 0],
    ],
    daily: [
      ["2025-W49", 2],
      ["2025-W50", 0],
    ],
    across: { rows: 0, folded: 0, daily: 0 },
  });
});

test("what is dated to more than one week is in none of them, and counted as such", () => {
  const covered = [span("2025-12-01", "2025-12-14")];
  const found = weeklyAttention(covered, [
    counted("2025-12-06", "2025-12-08", 2, 2),
    counted("2025-11-01", "2025-12-02", 1, 1),
    counted("2025-12-08", "2025-12-14", 1, 1),
    counted("2025-10-06", "2025-10-20", 1, 1),
    counted("2025-11-30", "2025-12-20", 5, 4),
  ]);
  assert.deepEqual(found.daily, [
    ["2025-W49", 0],
    ["2025-W50", 1],
  ]);
  assert.deepEqual(found.across, { rows: 8, folded: 7, daily: 3 }, "also what begins and ends outside");
});

test("six days are no week, whichever day they begin on", () => {
  for (let day = 1; day <= 7; day++) {
    const first = dayFromIso(`2025-12-0${day}`);
    assert.deepEqual(weeklyAttention([{ first, last: first + 5 }], []).rows, []);
    const whole = weeklyAttention([{ first, last: first + 12 }], []).rows.length;
    assert.equal(whole, 1, "thirteen days hold one whole week");
  }
});
