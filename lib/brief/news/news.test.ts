import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { asTold } from "./as-told";
import { aboutEqual } from "./balance";
import { causeOf } from "./cause";
import { isSpreadCount, newsGroups, newsWords } from "./news";
import { newsOf, signalOf } from "./news.test-kit";

describe("a signal is called by the words of its type, not by its family", () => {
  // What was read aloud as “new clashes”, “broken contact”, “closed trade”, “security cooperation” or “contact” where there was none.
  const cases: [string, string][] = [
    ["threat", "a threat"],
    ["build-up", "a military build-up"],
    ["border-hardening", "a hardening of the border"],
    ["nationals-expelled", "an expulsion of nationals"],
    ["attack-from-soil", "an attack from the other’s soil"],
    ["opponents-hosted", "a welcome for the other side’s opponents"],
    ["formal-protest", "a formal protest"],
    ["turnover-shift", "a shift of turnover"],
    ["delisting", "a removal from a banned list"],
    ["mission-in-place", "a mission at work"],
    ["humanitarian-aid", "a delivery of relief"],
    ["recognition", "a formal recognition"],
    ["mission-closed", "the closing of a mission"],
  ];
  for (const [type, words] of cases) test(type, () => assert.equal(newsWords(signalOf(type)), words));

  test("without words of its type it goes by its title", () => {
    const plain = signalOf("visit-high", { phrase: null, title: "Muttaqi visits Dushanbe." });
    assert.equal(newsWords(plain), "“Muttaqi visits Dushanbe”");
  });

  test("a type whose words speak against what it weighs goes by its title", () => {
    const named = signalOf("request-open", { title: "Kabul names a transport adviser" });
    assert.equal(newsWords(named), "“Kabul names a transport adviser”");
  });

  test("one dated to a month says the month, never a day of it", () => {
    const visit = signalOf("visit-high", { start: "2025-11-01", end: "2025-11-01", precision: "month" });
    assert.equal(newsWords(visit), "a high-level visit in Nov 2025");
    assert.equal(newsWords({ ...visit, status: true, end: null }), "a high-level visit");
  });

  test("several of a type are told as several", () => {
    assert.equal(newsWords(signalOf("state-clash", { occurrences: 3 })), "exchanges of fire");
    const groups = newsGroups(
      [newsOf("state-clash", -2), newsOf("threat", -3), newsOf("state-clash", -2)],
      false,
    );
    assert.deepEqual(
      groups.map(({ words, share }) => [words, share]),
      [
        ["a threat", -3],
        ["exchanges of fire", -4],
      ],
      "the type of the largest single signal stands first",
    );
  });

  test("a count over half a year is no happening of a week", () => {
    const ten = { occurrences: 10, start: "2025-01-01", end: "2025-06-30" };
    assert.equal(isSpreadCount(signalOf("state-clash", { ...ten, precision: "half-year" })), true);
    assert.equal(isSpreadCount(signalOf("state-clash", { occurrences: 2 })), false);
  });
});

describe("what is named as a cause is the larger part of the change", () => {
  const words = (change: number, ...news: Parameters<typeof causeOf>[1]) =>
    causeOf(change, news)?.words ?? null;

  test("one type that carries more than half", () =>
    assert.equal(words(-6, newsOf("threat", -3.1)), "a threat"));

  test("exactly half is not enough, and a second type is named beside it", () => {
    assert.equal(words(-6, newsOf("threat", -3)), null);
    assert.equal(words(-6, newsOf("threat", -3), newsOf("accusation", -1)), "a threat and an accusation");
  });

  test("a family is named only when two of its types moved that way", () => {
    const threat = newsOf("threat", -2.1);
    const soft = ["accusation", "blame-demand", "hostile-symbol"].map((type) => newsOf(type, -1.3));
    const cause = causeOf(-7, [threat, ...soft]);
    assert.equal(cause?.words, "new signals in hostile rhetoric, the largest a threat");
    assert.equal(cause?.family, "RHETORIC");
    const apart = [
      newsOf("threat", -2.1),
      newsOf("embargo", -1.9),
      newsOf("formal-protest", -1.8),
      newsOf("arrears", -1),
    ];
    assert.equal(words(-8, ...apart), "four new signals, the largest a threat");
  });

  test("where fading makes the change no cause is named", () => {
    assert.equal(words(-6, newsOf("threat", -2.9)), null);
    assert.equal(words(-6, newsOf("visit-high", 3)), null);
    assert.equal(
      words(-3, newsOf("threat", -4), newsOf("visit-high", 3)),
      null,
      "both together are −1 of −3",
    );
    assert.equal(words(0, newsOf("threat", -4)), null);
  });
});

test("one rule says when two pulls are about equal", () => {
  assert.equal(aboutEqual(3, -4), true);
  assert.equal(aboutEqual(1.8, -3.9), false);
  assert.equal(aboutEqual(17.8, -23.9), false);
  assert.equal(aboutEqual(0, 0), false);
});

describe("a past day tells no ending that was not known", () => {
  const market = signalOf("market-open", { start: "2023-09-02", end: "2026-01-10", status: true });

  test("one after it, or one published after it", () => {
    assert.equal(asTold(market, "2025-12-07").end, null);
    assert.equal(asTold(market, "2026-01-11").end, "2026-01-10");
    assert.equal(asTold({ ...market, endPublished: "2026-02-01" }, "2026-01-11").end, null);
  });

  test("of a visit that goes on it tells the beginning, and of a month the month", () => {
    const visit = signalOf("visit-high", { start: "2025-11-15", end: "2025-11-18" });
    assert.equal(asTold(visit, "2025-11-16").end, null);
    const month = signalOf("visit-high", { start: "2025-11-01", end: "2025-11-30", precision: "month" });
    assert.equal(asTold(month, "2025-11-16").end, "2025-11-30");
  });
});
