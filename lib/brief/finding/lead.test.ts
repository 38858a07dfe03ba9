import assert from "node:assert/strict";
import { test } from "node:test";
import { newsOf } from "@/lib/brief/news/news.test-kit";
import { phraseText } from "@/lib/brief/phrase";
import type { BriefFacts } from "./facts";
import { lead, listed, moved } from "./lead";
import { strongestSince } from "./strongest-since";

const calm: BriefFacts = {
  day: "2025-12-14",
  vintage: "",
  index: 1.85,
  warming: 6,
  cooling: -4,
  tension: 0.8,
  stage: "guarded",
  direction: "steady",
  directionReason: "small-change",
  change7: 0.02,
  change28: 1.2,
  window: { days: 28, change: 1.2 },
  weekMovers: [],
  warmingStrongestSince: null,
  coolingStrongestSince: null,
  thin: [],
  silent: [],
  supported: true,
  held: null,
  violence: [],
  bracketed: false,
  standing: 1,
  moving: 0.85,
  generation: 2,
  beyond: null,
};

test("a rise without new signals is said to come from old ones, over the days of the method", () => {
  const fading: BriefFacts = { ...calm, directionReason: "only-fading", window: { days: 30, change: 7.2 } };
  assert.match(
    phraseText(lead({ ...fading, change28: -1 })),
    /over 30 days \(the rise comes from old signals fading, not from new ones\)/,
  );
});

test("strong pulls that are about equal are torn, and one rule says when", () => {
  assert.match(phraseText(lead({ ...calm, warming: 31, cooling: -32 })), /Both are strong: this is no quiet/);
  assert.doesNotMatch(phraseText(lead({ ...calm, warming: 17.8, cooling: -23.9 })), /Both are strong/);
  assert.doesNotMatch(phraseText(lead({ ...calm, warming: 9, cooling: -9 })), /Both are strong/);
});

test("what moved the week and is dated only to a month says so", () => {
  const mover = newsOf("visit-high", 1.2, { title: "A visit", start: "2025-11-01", precision: "month" });
  assert.match(
    phraseText(lead({ ...calm, weekMovers: [mover] })),
    /in the last seven days: “A visit” \(\+1\.2, dated only to Nov 2025\)\./,
  );
});

test("without a counting signal there is no level to tell of", () => {
  const facts: BriefFacts = { ...calm, index: null, stage: null, direction: null };
  assert.match(phraseText(lead(facts)), /no data is not calm/);
  assert.match(
    phraseText(lead({ ...facts, vintage: "as known on 1 Sep 2021" })),
    /no counting signal as known on 1 Sep 2021/,
  );
});

test("the lead gives level, changes, drivers, both pulls, stage and what is thin", () => {
  const text = phraseText(
    lead({
      ...calm,
      change7: -8.24,
      weekMovers: [newsOf("attack-from-soil", -8.5, { title: "Attack near Shohin" })],
      warmingStrongestSince: "2024-03-01",
      thin: ["TRADE"],
      silent: ["ENERGY"],
    }),
  );
  assert.equal(
    text,
    "The engagement index stands at +1.9 at the end of 14 Dec 2025, down 8.2 on the week and up 1.2 on four weeks." +
      " What moved it most in the last seven days: “Attack near Shohin” (−8.5)." +
      " The warming pull is at +6.0, its strongest since Mar 2024; the cooling pull at −4.0." +
      " Stage: guarded, steady over four weeks. Little fresh evidence in trade. No data in energy.",
  );
});

test("a day that nobody searched has no stage, whatever its level, and the lead says why", () => {
  const unsearched = { ...calm, supported: false, stage: null, direction: null };
  assert.match(
    phraseText(lead(unsearched)),
    /stands at \+1\.9 .* no stage, no direction and no arrow is said of it\.$/,
  );
});

test("of a day that nobody searched no movement is told, though its figures are", () => {
  const unsearched: BriefFacts = {
    ...calm,
    supported: false,
    stage: null,
    direction: null,
    warming: 31,
    cooling: -32,
    change7: -8.24,
    weekMovers: [newsOf("attack-from-soil", -8.5, { title: "Attack near Shohin" })],
    warmingStrongestSince: "2024-03-01",
  };
  assert.equal(
    phraseText(lead(unsearched)),
    "The engagement index stands at +1.9 at the end of 14 Dec 2025." +
      " The warming pull is at +31.0; the cooling pull at −32.0." +
      " Nobody searched on this day, so no stage, no direction and no arrow is said of it.",
  );
});

test("a view that ends before the last searched day says nothing of what lies beyond it", () => {
  const beyond = { from: "2026-01-15", to: "2026-01-31" };
  assert.doesNotMatch(phraseText(lead({ ...calm, beyond })), /Nobody searched/);
});

test("what lies beyond the last searched day is said", () => {
  const beyond = { from: "2025-12-15", to: "2026-01-31" };
  assert.match(
    phraseText(lead({ ...calm, beyond })),
    /Nobody searched after 14 Dec 2025: what is coded up to 31 Jan 2026 is drawn dotted and carries no stage\.$/,
  );
});

test("state violence holds a stage, and its signals are named", () => {
  const text = phraseText(
    lead({
      ...calm,
      stage: "hostile",
      held: "hostile",
      violence: [{ slug: "v1", title: "Fire at the gate" }],
    }),
  );
  assert.match(
    text,
    /Stage: hostile, steady over four weeks\. Held at hostile by state violence: “Fire at the gate”\./,
  );
});

test("with fresh evidence in fewer than two families the stage stands in brackets, with the reason", () => {
  assert.match(
    phraseText(lead({ ...calm, bracketed: true })),
    /Stage: \(guarded\), steady over four weeks\. The stage stands in brackets: fewer than two families have fresh evidence\./,
  );
});

test("generation 1 calls evidence in hand thin, in the words that its published weeks keep", () => {
  assert.match(phraseText(lead({ ...calm, generation: 1, thin: ["TRADE"] })), /Thin evidence in trade\.$/);
});

test("a vintage says what day it stands on", () => {
  assert.match(
    phraseText(lead({ ...calm, vintage: "as known on 30 Nov 2025" })),
    /^As known on 30 Nov 2025, the engagement index/,
  );
});

test("small words", () => {
  assert.equal(moved(0.02), "unchanged");
  assert.equal(listed(["a", "b", "c"]), "a, b and c");
  assert.equal(strongestSince([9, 1, 2, 5], 2), 0);
  assert.equal(strongestSince([9, 6, 2, 5], 3), null);
  assert.equal(strongestSince([9, 1, 1, 1], 2), null);
});
