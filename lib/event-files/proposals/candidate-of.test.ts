import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { eventRow, onDay } from "@/lib/event-files/happenings/event-row.test-kit";
import { type CandidateContext, candidateOf } from "./candidate-of";

const CONTEXT: CandidateContext = {
  sides: { A: "TJK", B: "AFG", nameA: "Tajikistan", nameB: "Afghanistan" },
  mapping: {
    codes: [
      { scheme: "CAMEO", code: "04", family: "DIPLOMATIC", type: null },
      { scheme: "CAMEO", code: "112", family: "RHETORIC", type: "accusation" },
    ],
    energy: [{ in: "words", word: "power line" }],
  },
  codebook: CODEBOOK_2,
  source: "gdelt",
};

test("a meeting told from both sides is one happening of both, and its score has no say in the intensity", () => {
  const score = { value: 7.4, scheme: "Goldstein as in GDELT" as const };
  const candidate = candidateOf(
    [eventRow("AFG", "TJK", "043", { score }), eventRow("TJK", "AFG", "042", { score })],
    CONTEXT,
  );
  const { initiator, family, type, intensity, counts, title } = candidate;
  assert.deepEqual([initiator, family, type, intensity], ["BOTH", "DIPLOMATIC", null, null]);
  assert.deepEqual(counts, { rows: 2, folded: 2, daily: 1 });
  assert.equal(title, "Tajikistan visits Afghanistan");
});

test("who accuses is the initiator, and the intensity is the default of the type", () => {
  const { initiator, intensity, title } = candidateOf([eventRow("AFG", "TJK", "1123")], CONTEXT);
  assert.deepEqual([initiator, intensity, title], ["B", -3, "Afghanistan accuses Tajikistan of aggression"]);
});

test("the days and the precision are those of its rows, and no finer", () => {
  const time = { ...onDay("2018-06-01"), last: onDay("2018-06-07").last, precision: "week" as const };
  const { first, last, precision, doubt } = candidateOf(
    [eventRow("AFG", "TJK", "1", { scheme: "UCDP", directed: false, time: { ...time, doubt: "span" } })],
    CONTEXT,
  );
  assert.deepEqual([first, last, precision, doubt], [17683, 17689, "week", "span"]);
});
