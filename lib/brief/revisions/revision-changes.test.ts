import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { report, visit } from "@/lib/codebook/good-signal.test-kit";
import { signalSchema } from "@/lib/codebook/signal-schema";
import { revisionChanges } from "./revision-changes";

const coded = (change: object = {}) => signalSchema(CODEBOOK_1).parse({ ...visit, ...change });
const changed = (before: object, after: object) =>
  revisionChanges(coded(before), coded(after)).map(
    ({ field, before: was, after: is }) => `${field}: ${was} → ${is}`,
  );

test("a revision says each field that it changed, before and after", () => {
  assert.deepEqual(changed({}, {}), []);
  assert.deepEqual(changed({ intensity: 5 }, { intensity: 4.5, title: "Ministers visit" }), [
    "Title: Minister visits → Ministers visit",
    "Intensity: 5 → 4.5",
  ]);
});

test("counts, openings and what stands are said in words", () => {
  assert.deepEqual(changed({ occurrences: 10 }, { occurrences: 8 }), ["Happenings: 10 → 8"]);
  assert.deepEqual(changed({}, { countedIn: "visits-2025", opens: "mission" }), [
    "Counted in: none → visits-2025",
    "Brought about: none → mission",
  ]);
  const either = { type: "opponents-hosted", intensity: -3 };
  assert.deepEqual(changed(either, { ...either, status: true }), ["Stands: as its type → yes"]);
  assert.deepEqual(changed({ ...either, status: true }, { ...either, status: false }), ["Stands: yes → no"]);
});

test("a reason why a report is early is part of the report", () => {
  const [line, ...more] = changed({}, { reports: [{ ...report, earlyReason: "announced before" }] });
  assert.deepEqual(more, []);
  assert.match(line ?? "", /^Report r1: .*older than the signal: announced before$/);
});
