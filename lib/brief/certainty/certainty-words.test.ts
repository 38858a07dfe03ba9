import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { phraseText } from "@/lib/brief/phrase";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { arrowTestWords } from "./arrow-test-words";
import { arrowSentence, bandSentence, verdictHeadline, verdictReason } from "./certainty-words";
import { sensitivityFinding } from "./doubt-words";
import { drawShare } from "./draw-share";

const BAND = { lowest: -16, lower: -4.21, median: 1.5, upper: 9, highest: 20.2 };
const found = (changed: Partial<Fragility> = {}): Fragility => ({
  arrow: "up",
  change: 4.13,
  sameArrow: 0.834,
  tally: { up: 834, level: 100, down: 66 },
  tests: [{ kind: "equal-weights", change: 4, arrow: "up", survives: true }],
  verdict: "firm",
  ...changed,
});

describe("how sure a level is", () => {
  test("half and nine in ten of the draws are told", () => {
    assert.equal(
      phraseText(bandSentence(BAND, 1.6, 1000)),
      "With weights, coding and sources varied within their doubts and drawn a thousand times, the index lies between −4.2 and +9.0 in half of the draws, and between −16.0 and +20.2 in nine of ten.",
    );
  });

  test("an index outside the middle half is told, with the reason; one on its edge is not", () => {
    assert.match(
      phraseText(bandSentence(BAND, 9.1, 1000)),
      /index itself, \+9\.1, lies above that middle half/,
    );
    assert.match(phraseText(bandSentence(BAND, -4.3, 1000)), /−4\.3, lies below .* not centred on it\.$/);
    assert.doesNotMatch(phraseText(bandSentence(BAND, 9, 1000)), /index itself/);
    assert.doesNotMatch(phraseText(bandSentence(BAND, 9.04, 1000)), /index itself/, "prints as +9.0");
    assert.doesNotMatch(phraseText(bandSentence(BAND, null, 1000)), /index itself/);
  });
});

describe("how sure a change is", () => {
  test("the weekly arrow is told with its share of the draws", () => {
    const sentence = arrowSentence("2025-W46", { arrow: "level", sameArrow: 0.834 });
    assert.equal(sentence, "The arrow of the week 10–16 Nov 2025 (flat) holds in 83 % of the draws.");
  });

  test("a share is never rounded onto a threshold", () => {
    assert.deepEqual([0.834, 0.5, 0.495, 0.504, 0.799, 0.8, 0.999, 1, 0.001, 0].map(drawShare), [
      "83 %",
      "50 %",
      "49.5 %",
      "50.4 %",
      "79.9 %",
      "80 %",
      "99.9 %",
      "100 %",
      "0.1 %",
      "0 %",
    ]);
  });

  test("each verdict has a headline of its own", () => {
    const broken = found().tests.map((one) => ({ ...one, survives: false }));
    const said = (changed: Partial<Fragility>) => verdictHeadline(found(changed), "since May");
    assert.equal(said({}), "The rise of 4.1 points since May is firm");
    assert.equal(said({ arrow: "down", change: -4.1 }), "The fall of 4.1 points since May is firm");
    assert.equal(
      said({ verdict: "fair", tests: broken }),
      "The rise of 4.1 points since May holds in 83 % of the draws, but not with equal weights for all families",
    );
    assert.equal(
      said({ verdict: "fair", sameArrow: 0.7 }),
      "The rise of 4.1 points since May holds in 70 % of the draws and under every test",
    );
    assert.equal(
      said({ verdict: "fragile", sameArrow: 0.495 }),
      "The rise of 4.1 points since May is fragile: only 49.5 % of the draws agree",
    );
    assert.equal(
      said({ verdict: "fragile", tests: broken.map((one) => ({ ...one, arrow: "down" as const })) }),
      "The rise of 4.1 points since May is fragile: it turns into a fall with equal weights for all families",
    );
    assert.equal(said({ arrow: "level", change: 0.3 }), "Flat since May, and that is firm");
    assert.equal(
      said({ arrow: "level", verdict: "fair", tests: broken }),
      "Flat since May in 83 % of the draws, but not with equal weights for all families",
    );
    assert.equal(
      said({ arrow: "level", verdict: "fragile", sameArrow: 0.4 }),
      "Flat since May, but fragile: only 40 % of the draws agree",
    );
  });

  test("a badge says which test failed, the draws or one of the tests", () => {
    const flat = {
      kind: "without-family",
      family: "TRADE",
      change: 0,
      arrow: "level",
      survives: false,
    } as const;
    const turned = { kind: "equal-weights", change: -4, arrow: "down", survives: false } as const;
    const said = (sameArrow: number, ...more: Fragility["tests"]) =>
      verdictReason(found({ sameArrow, tests: [...found().tests, ...more] }));
    assert.equal(said(0.834), "83 % of the draws agree; the arrow survives every test");
    assert.equal(said(0.55), "55 % of the draws agree, and firm needs 80 %; the arrow survives every test");
    assert.equal(said(0.834, flat), "83 % of the draws agree; the arrow becomes flat without trade");
    assert.equal(
      said(0.84, flat, turned),
      "the arrow turns round with equal weights for all families; 84 % of the draws agree",
      "fragile in spite of 84 %: the test that makes it so stands first",
    );
    assert.equal(
      said(0.4, turned, turned),
      "only 40 % of the draws agree, and fair needs 50 %; the arrow turns round with equal weights for all families and under one other test",
    );
    assert.equal(verdictReason(found({ tests: [] })), "83 % of the draws agree");
  });

  test("a test says what it leaves out", () => {
    const outcome = { change: 1, arrow: "level", survives: false } as const;
    const words = (kind: Parameters<typeof arrowTestWords>[0]) =>
      phraseText(arrowTestWords(kind, () => "Visit"));
    assert.equal(
      words({ kind: "largest-signal", id: "s1", family: "TRADE", ...outcome }),
      "Without its most influential signal, “Visit”",
    );
    assert.equal(
      words({ kind: "largest-signal", id: "s1", partner: "s2", family: "TRADE", ...outcome }),
      "Without its most influential signal, “Visit”, and what it opened",
    );
    assert.equal(words({ kind: "without-family", family: "TRADE", ...outcome }), "Without trade");
    assert.equal(words({ kind: "equal-weights", ...outcome }), "With equal weights for all families");
    assert.equal(
      words({ kind: "codebook-defaults", ...outcome }),
      "With every signal coded at the default of its type",
    );
  });
});

describe("where the doubt comes from", () => {
  const group = (name: "weights" | "kappa" | "day", first: number, total: number, error = 0.03) => ({
    group: name,
    first,
    total,
    firstError: [first - error, first + error] as const,
    totalError: [total - error, total + error] as const,
  });

  test("what leads is named, and what hardly matters", () => {
    const groups = [group("weights", 0.6, 0.65), group("kappa", 0.35, 0.36), group("day", 0, 0.001, 0.0005)];
    assert.equal(
      sensitivityFinding({ groups }),
      "The weights matter most: they have a part in 65 % of the variance, ahead of the saturation points with 36 %. Nearly all of the variance comes from the doubts one by one. Inexact dates hardly matter.",
    );
  });

  test("what the sampling error cannot tell apart is not ranked", () => {
    const groups = [group("weights", 0.4, 0.45), group("kappa", 0.35, 0.41), group("day", 0, 0.001, 0.0005)];
    assert.match(
      sensitivityFinding({ groups }) ?? "",
      /^The weights and the saturation points matter most, and the draws cannot tell which of them matters more\. About 25 % of it comes from doubts that act together\./,
    );
  });

  test("no part is said to be more than the whole, or less than nothing", () => {
    const groups = [
      group("weights", 0.98, 1.03),
      group("kappa", -0.02, -0.01),
      group("day", 0, 0.001, 0.0005),
    ];
    assert.equal(
      sensitivityFinding({ groups }),
      "The weights matter most: they have a part in practically all of the variance, ahead of inexact dates with next to nothing. Nearly all of the variance comes from the doubts one by one. Inexact dates and the saturation points hardly matter.",
    );
    const all = [group("weights", 0.8, 1.03), group("kappa", 0.1, 0.2), group("day", 0, 0.05)];
    assert.match(
      sensitivityFinding({ groups: all }) ?? "",
      /practically all of the variance, ahead of the saturation points with 20 %/,
    );
  });

  test("nothing that varies is nothing to tell", () => {
    assert.equal(sensitivityFinding({ groups: [group("weights", Number.NaN, Number.NaN)] }), null);
    assert.equal(sensitivityFinding({ groups: [] }), null);
  });
});
