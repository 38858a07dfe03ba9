import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { controlOfPath, formOfFields, readForm, rowCount, typedForm, typedNumber } from "./signal-form";
import { addRow, freeKey, removeRow } from "./signal-form-rows";
import { signalSchema } from "./signal-schema";

const clash = signalSchema(CODEBOOK_1).parse({
  title: "Fire across the river",
  text: "One line\nand another",
  family: "SECURITY",
  type: "state-clash",
  start: "2025-11-26",
  end: "2025-11-27",
  precision: "day",
  intensity: -7.5,
  intensityReason: "Three dead",
  gradeReason: "Two agencies",
  scored: true,
  initiator: "B",
  retracts: { signal: "2025-11-20-calm", r: 0.5 },
  reports: [
    { key: "r1", source: { publisher: "Agency", title: "Fire", reliability: "A" }, credibility: 1 },
    {
      key: "r3",
      source: { publisher: "Paper", title: "Again", reliability: "C" },
      credibility: 6,
      relays: "r1",
    },
  ],
  figures: [{ label: "killed", value: 1200.5, claimant: "the army", scope: "total" }],
  facts: ["D-1", "D-2"],
});

test("a coded signal survives the form and back", () => {
  assert.deepEqual(readForm(formOfFields(clash)).input, clash);
});

test("the form keeps what was typed, not what React adds to it", () => {
  const entries: [string, unknown][] = [
    ["title", "a\r\nb\rc"],
    ["$ACTION_REF_1", ""],
    ["file", new Blob()],
  ];
  assert.deepEqual(typedForm(entries), { title: "a\nb\nc" });
});

test("a count, what it is one of, what it brought about and an early report survive the form too", () => {
  const [report] = clash.reports;
  assert.ok(report);
  const several = {
    ...clash,
    occurrences: 10,
    status: false,
    reports: [{ ...report, earlyReason: "a forecast" }],
  };
  const member = { ...clash, countedIn: "2025-clashes", opens: "2025-closed-border", status: true };
  assert.deepEqual(readForm(formOfFields(several)).input, several);
  assert.deepEqual(readForm(formOfFields(member)).input, member);
});

test("a form that does not say how many tells of one; nonsense is no count", () => {
  assert.equal(readForm({}).input.occurrences, 1);
  assert.equal(readForm({ occurrences: " 1,200 " }).input.occurrences, 1200);
  assert.ok(Number.isNaN(readForm({ occurrences: "many" }).input.occurrences));
});

describe("numbers as people type them", () => {
  const cases: [string, number][] = [
    ["−7.5", -7.5],
    ["-7,5", -7.5],
    ["1,200", 1200],
    ["1 200", 1200],
    ["1\u202f200.5", 1200.5],
  ];
  for (const [typed, value] of cases) test(typed, () => assert.equal(typedNumber(typed), value));
  for (const typed of ["", "many", "1.2.3"])
    test(`“${typed}” is none`, () => assert.ok(Number.isNaN(typedNumber(typed))));
});

describe("reading the form", () => {
  test("without a last day a happening ends on its first; in force it has none", () => {
    assert.equal(readForm({ start: "2025-11-26" }).input.end, "2025-11-26");
    assert.equal(readForm({ start: "2025-11-26", end: "2025-11-28", inForce: "on" }).input.end, null);
  });

  test("rows in which nothing was typed are left out, and problems still find their control", () => {
    const typed = addRow(addRow({}, "reports"), "reports");
    const read = readForm({ ...typed, "reports.1.publisher": "Agency" });
    assert.deepEqual(read.reportRows, [1]);
    assert.equal(controlOfPath("reports.0.source.title", read), "reports.1.title");
    assert.equal(controlOfPath("reports", readForm({})), "reports.0.publisher");
    assert.equal(controlOfPath("retracts.signal", read), "retracts");
    assert.equal(controlOfPath("intensity", read), "intensity");
  });

  test("nonsense reaches the schema as nonsense, never as a valid value", () => {
    const { input } = readForm({ intensity: "much", family: "SPORT", start: "yesterday" });
    const parsed = signalSchema(CODEBOOK_1).safeParse(input);
    assert.equal(parsed.success, false);
  });
});

describe("rows of the form", () => {
  test("a report that is removed leaves no gap, and nothing relays it", () => {
    const after = removeRow(formOfFields(clash), "reports", 0);
    assert.equal(rowCount(after, "reports"), 1);
    assert.equal(after["reports.0.publisher"], "Paper");
    assert.equal(after["reports.0.relays"], "");
    assert.equal(after["figures.0.label"], "killed");
  });

  test("a report that is added gets a key that is free", () => {
    const two = formOfFields(clash);
    assert.equal(freeKey(two), "r2");
    assert.equal(addRow(two, "reports")["reports.2.key"], "r2");
  });
});
