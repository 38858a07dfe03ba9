import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { report, visit } from "./good-signal.test-kit";
import { signalSchema } from "./signal-schema";
import { unlikelyDates } from "./unlikely-dates";

const context = { trackedFrom: "2021-08-15", today: "2026-02-12" };
const dated = (...published: (string | null)[]) =>
  published.map((day, at) => ({ ...report, key: `r${at}`, source: { ...report.source, published: day } }));
const told = (change: object) =>
  unlikelyDates(signalSchema(CODEBOOK_1).parse({ ...visit, ...change }), context).map(({ field }) => field);

test("a signal that was reported when it happened is likely, and so is one whose reports have no date", () => {
  assert.deepEqual(told({ reports: dated("2025-11-16") }), []);
  assert.deepEqual(told({ reports: dated(null) }), []);
  assert.deepEqual(told({ reports: dated("2026-02-11", "2025-11-20") }), []);
});

test("days to come are told at their field, once for a signal that lies there whole", () => {
  assert.deepEqual(told({ start: "2026-03-01", end: "2026-03-02" }), ["start"]);
  assert.deepEqual(told({ end: "2026-03-02" }), ["end"]);
  assert.deepEqual(told({ reports: dated("2026-03-01") }), ["reports.0.source.published"]);
});

test("decades before the tracking is a slip more often than history", () => {
  assert.deepEqual(told({ start: "1925-11-15", end: "1925-11-15" }), ["start"]);
  assert.deepEqual(told({ start: "2005-11-15", end: "2005-11-15" }), []);
});

test("reports long before or after are told one by one, and a signal far from all of them at its start", () => {
  assert.deepEqual(told({ reports: dated("2025-11-16", "2024-11-16") }), ["reports.1.source.published"]);
  assert.deepEqual(
    told({ start: "2023-11-15", end: "2023-11-15", reports: dated("2023-11-16", "2025-11-16") }),
    ["reports.1.source.published"],
  );
  assert.deepEqual(told({ reports: dated("2024-11-16") }), ["reports.0.source.published", "start"]);
});

test("a status in force may be reported at any time after its start", () =>
  assert.deepEqual(
    told({
      type: "mission-in-place",
      intensity: 1.5,
      start: "2021-09-01",
      end: null,
      reports: dated("2025-11-16"),
    }),
    [],
  ));

test("an imprecise date reaches to the end of its period", () =>
  assert.deepEqual(
    told({ start: "2025-01-01", end: "2025-01-01", precision: "year", reports: dated("2026-02-01") }),
    [],
  ));
