import assert from "node:assert/strict";
import { test } from "node:test";
import { addedUp } from "./fault-counts";

test("faults of several threads are told as one, the newest kind first", () => {
  const [early, late, latest] = ["2026-01-01", "2026-01-02", "2026-01-03"].map((day) => new Date(day));
  assert.ok(early && late && latest);
  assert.deepEqual(
    addedUp([
      { kind: "page", count: 2, last: early },
      { kind: "server", count: 1, last: late },
      { kind: "page", count: 3, last: latest },
    ]),
    [
      { kind: "page", count: 5, last: latest },
      { kind: "server", count: 1, last: late },
    ],
  );
});
