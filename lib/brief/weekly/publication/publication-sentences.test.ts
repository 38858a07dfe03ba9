import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { saysWords } from "@/lib/brief/weekly/points/point-says";
import type { Witness, WitnessReport } from "@/lib/brief/weekly/points/point-witness";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { arithmeticLine } from "./arithmetic";
import { methodBox } from "./method-box";
import { provisionalWords } from "./provisional";
import { searchSentence } from "./week-coverage";

const report = (publisher: string, voice: string, more: Partial<WitnessReport> = {}): WitnessReport => ({
  publisher,
  voice,
  reliability: "B",
  credibility: 2,
  withdrawn: false,
  ...more,
});
const witness = (reports: WitnessReport[], more: Partial<Witness> = {}): Witness => ({
  reports,
  contested: "",
  acknowledgedByA: "silent",
  acknowledgedByB: "silent",
  ...more,
});
const SIDES = { a: "Tajikistan", b: "Afghanistan" };
const says = (reports: WitnessReport[], more: Partial<Witness> = {}) =>
  saysWords(witness(reports, more), SIDES);

describe("who says so", () => {
  test("one publisher alone, one that others repeat, and several that do not hang on one another", () => {
    assert.equal(
      says([report("Asia-Plus", "r1")]),
      "Asia-Plus (usually reliable) alone reports it, in a report graded probably true.",
    );
    assert.equal(
      says([report("Vecherka", "r1", { credibility: 1 }), report("Fergana", "r1"), report("24.kg", "r1")]),
      "All reports go back to Vecherka (usually reliable), whose own is graded confirmed; Fergana and 24.kg repeat it.",
    );
    assert.equal(
      says([
        report("TASS", "r1"),
        report("AFP", "r2", { reliability: "A", credibility: 1 }),
        report("Fergana", "r1"),
      ]),
      "TASS (usually reliable) and AFP (completely reliable) report it independently of one another, at best in a report graded confirmed; Fergana repeats them.",
    );
  });

  test("two reports of one publisher confirm nothing, and withdrawn ones say nothing", () => {
    assert.match(
      says([report("Asia-Plus", "r1"), report("Asia-Plus", "r2")]),
      /^Asia-Plus \(usually reliable\) alone/,
    );
    assert.match(
      says([report("Asia-Plus", "r1", { credibility: 3 }), report("Asia-Plus", "r2", { credibility: 1 })]),
      / alone reports it, in a report graded confirmed\.$/,
      "the firmest of theirs",
    );
    assert.equal(says([report("Reuters", "r1", { withdrawn: true })]), "Every report of it is withdrawn.");
    assert.match(
      says([report("Reuters", "r1", { withdrawn: true }), report("TASS", "r2")]),
      /^TASS .* alone/,
    );
    assert.equal(says([]), "");
  });

  test("what the two states say, and on what accounts differ", () => {
    const one = [report("TASS", "r1")];
    assert.match(says(one, { acknowledgedByA: "confirmed" }), / Tajikistan confirms it\.$/);
    assert.match(
      says(one, { acknowledgedByA: "confirmed", acknowledgedByB: "denied" }),
      / Tajikistan confirms it, Afghanistan denies it\.$/,
    );
    assert.match(
      says(one, { acknowledgedByA: "denied", acknowledgedByB: "denied" }),
      / Tajikistan and Afghanistan both deny it\.$/,
    );
    assert.match(
      says(one, { contested: "Who fired: a gang or a unit." }),
      / Accounts differ on who fired: a gang or a unit\.$/,
    );
    assert.match(
      says(one, { contested: "Losses: 23 or 58 dead." }),
      / Accounts differ on losses: 23 or 58 dead\.$/,
    );
    assert.match(
      says(one, { contested: "Kabul: five dead; Dushanbe: two." }),
      / Accounts differ: Kabul: five dead; Dushanbe: two\.$/,
    );
    assert.match(says(one, { contested: "Five or six dead." }), / Accounts differ: Five or six dead\.$/);
  });

  test("what cannot be judged is not graded", () =>
    assert.equal(
      says([report("A channel", "r1", { reliability: "F", credibility: 6 })]),
      "A channel (reliability unknown) alone reports it, in a report whose truth cannot be judged.",
    ));

  test("of what others repeat neither", () =>
    assert.equal(
      says([
        report("A channel", "r1", { reliability: "F", credibility: 6 }),
        report("24.kg", "r1", { credibility: 6 }),
      ]),
      "All reports go back to 24.kg (usually reliable), whose own cannot be judged for its truth; A channel repeats it.",
    ));
});

describe("the line of arithmetic", () => {
  const pointOf = (share: number | null) => ({ text: "", share, signals: [] });
  const line = (points: (number | null)[], news: number, old: number, change: number | null) =>
    arithmeticLine(
      {
        points: points.map(pointOf),
        rest: { count: 2, share: news + old },
        restNew: { count: news === 0 ? 0 : 1, share: news },
        restOld: { count: old === 0 ? 0 : 1, share: old },
        index: { now: 5, before: change === null ? null : 5 - change, change },
      },
      METHOD_2.stage,
    );

  test("adds up as it is printed", () => {
    assert.equal(
      line([1.96, -1.04], 0, -0.14, 0.78),
      "The main points bring +1.0 and what fades or ended −0.2: together +0.8 points.",
    );
    assert.equal(
      line([3], 0.31, -0.24, 3.07),
      "The main point brings +3.0, smaller news and counts over a longer time +0.3 and what fades or ended −0.2: together +3.1 points.",
    );
  });

  test("says what there is where there is one part or none, and a change beside its threshold in full", () => {
    assert.equal(
      line([], 0, -0.3, -0.3),
      "What fades or ended brings −0.3 points, the whole change of the week.",
    );
    assert.equal(
      line([3], 0, -0.04, 2.96),
      "The main point brings +3.0 points, the whole change of the week.",
    );
    assert.equal(
      line([], 0, -0.04, -0.04),
      "What is new or fades is too little to print: the index did not move.",
    );
    assert.equal(line([], 0, 0, 0), "Nothing is new and nothing fades: the index did not move.");
    assert.equal(line([], 0, 0, null), "There was no index last Sunday, so there is nothing to add up.");
    assert.match(
      line([1.98], 0, 0, 1.98),
      /^The main point brings \+2\.0 points, .* \(\+1\.98 before rounding\)\.$/,
    );
  });
});

test("a week is provisional while a second person is due and where it was not searched whole", () => {
  const runs = [
    { from: 20_423, to: 20_426, state: "partly" as const },
    { from: 20_427, to: 20_429, state: "not-searched" as const },
  ];
  assert.deepEqual(provisionalWords([], [{ from: 20_423, to: 20_429, state: "searched" }]), []);
  assert.deepEqual(
    provisionalWords(
      [
        { title: "A visit.", fresh: true },
        { title: "A clash", fresh: false },
      ],
      runs,
    ),
    [
      "One signal of this week waits for a second person and counts nothing until then: “A visit”.",
      "One change to a signal of this week waits for a second person; the wording before it counts until then: “A clash”.",
      "Nobody has searched three days of this week yet: what happened then and was not found can still be coded.",
      "Sources were searched only in part on four days of this week: what happened then and was not found can still be coded.",
    ],
  );
  assert.equal(
    searchSentence(runs),
    "1–4 Dec 2025 were searched only in part and nobody searched 5–7 Dec 2025.",
  );
  assert.equal(
    searchSentence([{ from: 20_423, to: 20_429, state: "searched" }]),
    "Sources were searched on all seven days.",
  );
});

test("the method box says under what the figures stand", () => {
  const box = (method = METHOD_2, codedAsOf: string | null = null) =>
    Object.fromEntries(
      methodBox({ method, methodVersion: 2, codebooks: [1, 2], coverage: "Searched.", codedAsOf }).map(
        ({ term, text }) => [term, text],
      ),
    );
  assert.equal(
    box().Fading,
    "What happened weighs half after 90 days in diplomatic contact, 45 in hostile rhetoric, 120 in trade and energy, and 60 in security incidents. What still stands does not fade.",
  );
  assert.equal(box().Codebook, "Versions 1 and 2.");
  assert.equal(box(METHOD_1).Method, "Version 2, of generation 1.");
  assert.equal(box(METHOD_2, "2025-12-08T01:00:00.000Z")["Coded as of"], "8 Dec 2025, 01:00 UTC.");
});
