import assert from "node:assert/strict";
import { test } from "node:test";
import { kindWord } from "@/lib/charts/turns/turn-look";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { jointTurnName, streamsHeadline } from "./joint-turn-words";

const SOUGHT = dayFromIso("2026-02-08");
const day = dayFromIso("2025-09-08");
const OPENING = { kind: "opening", earliest: day - 21, day, latest: day + 20, doubted: false } as const;
const EASING = {
  kind: "easing",
  earliest: dayFromIso("2021-10-04"),
  day: dayFromIso("2021-10-25"),
  latest: dayFromIso("2022-07-10"),
  doubted: true,
} as const;

test("a turn is named by its day, or its month where the span is long, and only perhaps where the searching may explain it", () => {
  assert.equal(jointTurnName(OPENING), "Opening from 8 Sep 2025");
  assert.equal(jointTurnName({ ...OPENING, doubted: true }), "Perhaps opening from 8 Sep 2025");
  assert.equal(jointTurnName(EASING), "Perhaps easing, most likely from Oct 2021");
});

test("where there is no room for words a question mark keeps the doubt", () => {
  assert.deepEqual([OPENING, EASING].map(kindWord), ["Opening", "Easing?"]);
});

test("the finding keeps the doubt of both turns that it names", () => {
  assert.equal(
    streamsHeadline([EASING, OPENING], SOUGHT, 140),
    "Opening from 8 Sep 2025, after perhaps easing, most likely from Oct 2021",
  );
  assert.equal(streamsHeadline([], SOUGHT, 20), "Neither contact nor strain has turned");
  assert.equal(streamsHeadline([], SOUGHT, 19), "Too little is coded to tell a turn");
  assert.equal(streamsHeadline([], null, 0), "Not searched: no turn can be told of");
});
