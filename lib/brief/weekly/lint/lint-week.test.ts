import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { headedPublication } from "@/lib/brief/weekly/demo-publications.test-kit";
import { headedWeeks } from "@/lib/brief/weekly/headline/demo-headlines.test-kit";
import { tokenValues, WEEK_TOKENS, type WeekToken } from "@/lib/brief/weekly/weekly-tokens";
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
  moves: { points: "up", "new-points": "up", "fading-points": "down" },
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

  test("stops a number of ours beside any word of direction, and leaves what is measured to advice", () => {
    for (const lead of [
      "It slipped 6.0 on the week.",
      "The index climbs 6 in a week.",
      "The pull shrank by 3, as before.",
      "It eased 0.4.",
    ])
      assert.deepEqual(rules({ lead }), ["lead figure stops"], lead);
    for (const lead of [
      "Kabul lost 2.5 hectares.",
      "Exports grew 3.5 percent.",
      "Trade rose 3.5 % in November.",
      "The index of food prices rose 3.5 percent.",
      "Deliveries dropped 12 % in a year.",
      "The index rose {points} points while 12 fell ill.",
    ])
      assert.deepEqual(rules({ lead }), ["lead number advises"], lead);
  });

  const DOWN =
    "falls fell fallen falling drops dropped dropping sinks sank sunk sinking slips slipped slipping slides slid sliding eases eased easing declines declined declining decreases decreased decreasing loses lost losing shrinks shrank shrunk shrinking dips dipped plunges tumbles slumped recedes weakened worsens sheds down downward";
  const UP =
    "rises rose risen rising climbs climbed climbing gains gained gaining increases increased increasing grows grew grown growing jumps jumped surged soars leapt advances added improves recovered rebounds lifted raised higher up upward";
  const DIRECTIONS = [
    ...DOWN.split(" ").map((word) => [word, "down"] as const),
    ...UP.split(" ").map((word) => [word, "up"] as const),
  ];
  const MOVED = ["change", "new", "fading"] as const;

  test("stops a word of direction beside each token that prints a sign, and names the token to write", () => {
    for (const [word] of DIRECTIONS)
      for (const token of MOVED)
        for (const lead of [
          `In all it ${word} {${token}} points.`,
          `In all it ${word} sharply by {${token}}.`,
          `It ${word} in the week by some {${token}}, as before.`,
          `That is {${token}} points ${word}.`,
          `A {${token}}-point ${word}.`,
        ]) {
          assert.deepEqual(rules({ lead }), ["lead sign stops"], lead);
          const [finding] = lintWeek(texts({ lead }), context);
          const size = { change: "{points}", new: "{new-points}", fading: "{fading-points}" }[token];
          assert.ok(finding?.message.includes(`write ${size}`), finding?.message);
        }
    for (const lead of [
      "New signals make up {new}.",
      "Talks on raising power tariffs account for {new}.",
      "The Lower Panj crossing makes {fading-points} of it.",
    ])
      assert.deepEqual(rules({ lead }), [], lead);
    for (const lead of ["A fall of {change}.", "a loss of {fading} points", "growth of {new}"])
      assert.deepEqual(rules({ lead }), ["lead sign stops"], lead);
  });

  test("stops a place that is written as a movement, and leaves places as they are", () => {
    for (const [word] of DIRECTIONS)
      for (const token of ["index", "last", "warming", "cooling"]) {
        assert.deepEqual(
          rules({ lead: `It ${word} by {${token}}.` }),
          ["lead sign stops"],
          `${word} {${token}}`,
        );
        for (const lead of [
          `It ${word} to {${token}}.`,
          `It ${word} again, from {${token}}.`,
          `At {${token}} it ${word}.`,
        ])
          assert.deepEqual(rules({ lead }), [], lead);
      }
  });

  test("stops a direction that is not the one of the week, with every size", () => {
    for (const [word, way] of DIRECTIONS)
      for (const [token, went] of [
        ["points", "up"],
        ["new-points", "up"],
        ["fading-points", "down"],
      ] as const) {
        const lead = `In all it ${word} by {${token}} points.`;
        assert.deepEqual(rules({ lead }), way === went ? [] : ["lead sign stops"], lead);
        const moved = (other: "level" | null) =>
          rules({ lead, headline: "A visit" }, { moves: { ...context.moves, [token]: other } });
        assert.deepEqual(moved(null), [], lead);
        assert.deepEqual(moved("level"), ["lead sign stops"], lead);
      }
    const [finding] = lintWeek(texts({ headline: "The index falls {points} points on a visit" }), context);
    assert.equal(finding?.message, "“falls {points}” is not so: the index rose this week.");
  });

  test("stops a headline and a reason that send the index the other way without a figure", () => {
    assert.deepEqual(rules({ headline: "The index slips on a visit" }), ["headline sign stops"]);
    assert.deepEqual(rules({ arrowReason: "The index has again fallen." }), ["arrowReason sign stops"]);
    assert.deepEqual(rules({ headline: "After a fall the week before, the index climbs" }), []);
    assert.deepEqual(rules({ headline: "The index had fallen for a month; a visit turned it" }), []);
    // Of another time nobody knows here what it did.
    assert.deepEqual(rules({ assessment: "The index fell for months before." }), []);
  });

  test("leaves signs alone where no direction is said", () => {
    for (const token of WEEK_TOKENS.filter((one): one is WeekToken => one !== "threshold"))
      for (const lead of [
        `New signals bring {${token}}.`,
        `It moved by {${token}} and fell ill.`,
        `At {${token}}, up to Sunday, little is known.`,
        `{${token}} is what the week brought, and trade rose.`,
      ])
        assert.deepEqual(rules({ lead }), [], lead);
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
    for (const assessment of [
      "Talks are likely. Confidence in this is low.",
      "Talks on confidence-building measures are likely.",
      "A vote of no confidence is unlikely.",
    ])
      assert.deepEqual(rules({ assessment }), [], assessment);
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
      const values = tokenValues(one.figures, one.view.method.stage);
      const disputes = drafted.points.flatMap(({ signals }) =>
        signals.map((slug) => one.witnesses.get(slug)?.contested ?? ""),
      );
      const beside = lintContext(
        { ...content, publication: words, lead: [], earlier: null },
        disputes,
        values,
      );
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
