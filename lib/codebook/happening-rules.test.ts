import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { CODEBOOK_2 } from "./codebook-2";
import { report, visit } from "./good-signal.test-kit";
import { signalSchema } from "./signal-schema";

function faults(signal: object, codebook = CODEBOOK_2): string[] {
  const parsed = signalSchema(codebook).safeParse(signal);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
}

const clashes = {
  ...visit,
  family: "SECURITY",
  type: "state-clash",
  intensity: -6,
  start: "2025-01-01",
  end: "2025-06-30",
  precision: "half-year",
  occurrences: 10,
};
const mission = { ...visit, type: "mission-in-place", intensity: 1.5, end: null };

describe("a tally", () => {
  it("is an event with an end that was not published apart", () => {
    assert.deepEqual(faults(clashes), []);
    assert.deepEqual(faults({ ...clashes, endPublished: "2025-07-02" }), ["endPublished"]);
    assert.deepEqual(faults({ ...mission, occurrences: 2 }), ["occurrences", "end"]);
  });
  it("opens nothing and is one of nothing", () => {
    assert.deepEqual(faults({ ...clashes, opens: "war" }), ["opens"]);
    assert.deepEqual(faults({ ...clashes, countedIn: "year" }), ["countedIn"]);
  });
  it("tells of 1 to 10,000 happenings", () => {
    for (const occurrences of [0, 10_001, 2.5, "ten", null])
      assert.deepEqual(faults({ ...clashes, occurrences }), ["occurrences"]);
  });
});

describe("what stands and what happened", () => {
  it("agrees with the type", () => {
    assert.deepEqual(faults({ ...visit, status: true }), ["status"]);
    assert.deepEqual(faults({ ...mission, status: false, end: "2025-12-01" }), ["status"]);
    for (const status of [null, false]) assert.deepEqual(faults({ ...visit, status }), []);
    for (const status of [null, true]) assert.deepEqual(faults({ ...mission, status }), []);
  });
  it("is said for a type that may be either, under codebook 2", () => {
    const either = { ...visit, type: "opponents-hosted", intensity: -3, end: null };
    assert.deepEqual(faults(either), ["status"]);
    assert.deepEqual(faults({ ...either, status: true }), []);
    assert.deepEqual(faults(either, CODEBOOK_1), []);
  });
  it("has a last day if it happened", () =>
    assert.deepEqual(
      faults({ ...visit, type: "opponents-hosted", intensity: -3, end: null, status: false }),
      ["status"],
    ));
});

describe("only an event", () => {
  it("is one of a tally or opens a status", () => {
    assert.deepEqual(faults({ ...visit, countedIn: "visits", opens: "mission" }), []);
    assert.deepEqual(faults({ ...mission, countedIn: "visits" }), ["countedIn"]);
    assert.deepEqual(faults({ ...mission, opens: "other" }), ["opens"]);
  });
});

describe("a report that is older than its signal", () => {
  const dated = (published: string, change: object = {}) => ({
    ...visit,
    start: "2025-12-23",
    end: "2025-12-23",
    reports: [report, { ...report, key: "r2", source: { ...report.source, published }, ...change }],
  });
  it("is refused at its reason, from the day before on", () => {
    assert.deepEqual(faults(dated("2025-12-22")), ["reports.1.earlyReason"]);
    assert.deepEqual(faults(dated("2025-12-23")), []);
  });
  it("may say why: it foretold or announced it", () =>
    assert.deepEqual(faults(dated("2025-12-02", { earlyReason: "announced three weeks before" })), []));
  it("is measured from the first day of the period of an imprecise date", () => {
    const first = {
      week: "2025-12-22",
      month: "2025-12-01",
      quarter: "2025-10-01",
      "half-year": "2025-07-01",
      year: "2025-01-01",
    };
    for (const [precision, day] of Object.entries(first)) {
      const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      assert.deepEqual(faults({ ...dated(day), precision }), [], precision);
      assert.deepEqual(faults({ ...dated(before), precision }), ["reports.1.earlyReason"], precision);
    }
  });
  it("stays as it was kept under codebook 1", () =>
    assert.deepEqual(faults(dated("2025-12-02"), CODEBOOK_1), []));
});
