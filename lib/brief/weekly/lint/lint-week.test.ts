import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { headedPublication } from "@/lib/brief/weekly/demo-publications.test-kit";
import { headedWeeks } from "@/lib/brief/weekly/headline/demo-headlines.test-kit";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { type LintContext, lintContext } from "./lint-context";
import { lintWeek } from "./lint-week";
import { looseNumbers } from "./numbers";
import { sentences } from "./own-words";
import { CONFIDENCE, foundIn, LIKELIHOOD } from "./word-lists";

const point = (more: Partial<WeekTexts["points"][number]> = {}) => ({
  text: "A visit (2 Dec 2025).",
  says: "",
  matters: "",
  signals: ["s1"],
  ...more,
});
const texts = (more: Partial<WeekTexts> = {}): WeekTexts => ({
  headline: "The index rose {points} points on a visit",
  arrowReason: "New signals bring {new}.",
  lead: "",
  assessment: "",
  arrowWay: null,
  arrowWhy: "",
  points: [point()],
  ...more,
});
const context: LintContext = {
  quoted: ["Border service counts 17 clashes", "CASA-1000 named"],
  reports: new Map([
    ["s1", 2],
    ["withdrawn", 0],
  ]),
  picture: "The engagement index.",
  lead: "The index stands at +5.0.",
  composed: [],
};
const rules = (more: Partial<WeekTexts>, beside: Partial<LintContext> = {}) =>
  lintWeek(texts(more), { ...context, ...beside }).map(
    ({ field, rule, severity }) => `${field} ${rule} ${severity}`,
  );

describe("the linter of a summary", () => {
  test("finds nothing in clean words", () => assert.deepEqual(rules({}), []));

  test("stops more than six points", () =>
    assert.deepEqual(rules({ points: Array.from({ length: 7 }, () => point()) }), ["points points stops"]));

  test("stops a point without a signal, and one whose reports are all withdrawn", () => {
    assert.deepEqual(rules({ points: [point({ signals: [] })] }), ["points.0.signals source stops"]);
    assert.deepEqual(rules({ points: [point({ signals: ["withdrawn"] })] }), [
      "points.0.signals source stops",
    ]);
    assert.deepEqual(rules({ points: [point({ signals: ["withdrawn", "s1"] })] }), []);
  });

  test("stops figures of ours that are typed", () => {
    for (const lead of [
      "The index fell 6 points.",
      "The index stands at 11.8.",
      "It brought −5.3.",
      "It brought -5.3.",
      "It fell by six points.",
      "A fall of twenty-five points.",
    ])
      assert.deepEqual(rules({ lead }), ["lead figure stops"], lead);
  });

  test("advises on other numbers, unless a title or dispute holds them", () => {
    assert.deepEqual(rules({ lead: "The border service counts 17 clashes." }), []);
    assert.deepEqual(rules({ lead: "The border service counts 18 clashes." }), ["lead number advises"]);
    assert.deepEqual(rules({ points: [point({ matters: "Some 1,200 traders cross." })] }), [
      "points.0.matters number advises",
    ]);
  });

  test("leaves days, months, years, weeks, names and quotations alone", () => {
    for (const lead of [
      "Since 26 Nov 2025 and 1–7 December 2025, as in Mar 2024, in 2021–2023 and in week 49.",
      "CASA-1000 and the G7 met on December 5, 2025.",
      "“Six dead, 12 hurt” is what the ministry writes.",
      "It rose {points} points to {index}.",
    ])
      assert.deepEqual(rules({ lead }), [], lead);
  });

  test("stops likelihood and confidence in one sentence, not in two", () => {
    assert.deepEqual(rules({ assessment: "We have high confidence that talks are likely." }), [
      "assessment sureness stops",
    ]);
    assert.deepEqual(rules({ assessment: "Talks are likely. Confidence in this is low." }), []);
    assert.deepEqual(
      rules({ assessment: "It is almost certain, with moderate confidence, that it holds." }),
      ["assessment sureness stops"],
    );
  });

  test("advises on passives that hide who says so", () => {
    for (const says of [
      "It is reported that a post was hit.",
      "He was said to be in Kabul.",
      "A deal is reportedly near.",
      "Sources say that it failed.",
      "Talks are believed to go on.",
    ])
      assert.deepEqual(rules({ points: [point({ says })] }), ["points.0.says passive advises"], says);
    assert.deepEqual(rules({ points: [point({ says: "Asia-Plus reports it." })] }), []);
  });

  test("advises on retired words, and stops a picture without words", () => {
    assert.deepEqual(rules({ lead: "The warming side grew." }), ["lead word advises"]);
    assert.deepEqual(rules({}, { picture: " " }), [" picture stops"]);
  });

  test("advises when it takes more than four minutes, and says what is counted", () => {
    const long = { composed: ["word ".repeat(920)] };
    assert.deepEqual(rules({}, long), [" length advises"]);
    const [finding] = lintWeek(texts(), { ...context, ...long });
    assert.match(
      finding?.message ?? "",
      /cut \d+ of \d+ words\. Tables, chart, method box and sources are not counted/,
    );
  });

  test("names what stops before what it advises", () =>
    assert.deepEqual(rules({ lead: "The warming side grew by 6 points." }), [
      "lead figure stops",
      "lead word advises",
    ]));
});

test("a number is told with what it is", () =>
  assert.deepEqual(looseNumbers("fell 6.0 points on 26 Nov 2025; five dead, 12 hurt"), [
    { written: "6.0", figure: true },
    { written: "12", figure: false },
  ]));

for (const view of ["today", "then"] as const)
  test(`what is drafted of every week is clean, as known ${view === "today" ? "today" : "on its Sunday"}`, () => {
    let longest = 0;
    for (const week of headedWeeks(view)) {
      const { one } = week;
      const { texts: drafted, content, words } = headedPublication(week);
      const disputes = drafted.points.flatMap(({ signals }) =>
        signals.map((slug) => one.witnesses.get(slug)?.contested ?? ""),
      );
      const beside = lintContext({ ...content, publication: words, lead: [], earlier: null }, disputes);
      assert.deepEqual(lintWeek(drafted, beside), [], `${one.relationship} ${one.week}`);
      for (const sentence of beside.composed.flatMap(sentences))
        assert.ok(foundIn(sentence, LIKELIHOOD) === null || foundIn(sentence, CONFIDENCE) === null, sentence);
      const { length } = [
        drafted.headline,
        drafted.arrowReason,
        ...drafted.points.flatMap(({ text, says, matters }) => [text, says, matters]),
        ...beside.composed,
      ]
        .join(" ")
        .split(/\s+/);
      longest = Math.max(longest, length);
    }
    // A lead of a hundred words has room.
    assert.ok(longest < 820, `${longest} words`);
  });
