import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { METHOD_1 } from "@/lib/engine/methods/method";
import type { WeekFigures, WeekShare } from "./weekly-figures";
import { weeklyHeadline } from "./weekly-headline";
import { linkedText } from "./weekly-links";
import { weekDays, weekName } from "./weekly-name";
import { draftPoints, POINTS_MAX, type PointSignal } from "./weekly-points";
import { arrowReason } from "./weekly-reason";
import { atSixDecimals } from "./weekly-snapshot";
import { fillTokens, tokenValues, unknownTokens } from "./weekly-tokens";

const none = { now: null, before: null, change: null };

function week(change: number | null, shares: WeekShare[] = []): WeekFigures {
  const sum = (kind: string) =>
    shares.reduce((total, share) => (share.kind === kind ? total + share.share : total), 0);
  return {
    week: "2025-W49",
    from: "2025-12-01",
    to: "2025-12-07",
    index: { now: change === null ? null : 5 + change, before: change === null ? null : 5, change },
    warming: none,
    cooling: none,
    arrow: change === null ? null : change > 2 ? "up" : change < -2 ? "down" : "level",
    supported: true,
    stage: change === null ? null : "guarded",
    direction: null,
    directionReason: null,
    families: [],
    shares,
    fresh: sum("new"),
    fading: sum("ended-or-fading"),
  };
}

const share = (slug: string, value: number, kind: WeekShare["kind"] = "new"): WeekShare => ({
  slug,
  family: value > 0 ? "DIPLOMATIC" : "SECURITY",
  share: value,
  kind,
});

const signal = (title: string, start: string, end: string | null = start): PointSignal => ({
  title,
  family: "SECURITY",
  start,
  end,
  precision: "day",
});

describe("the headline of a week", () => {
  const cases: [string, WeekFigures, string][] = [
    ["a rise on new contact", week(8, [share("a", 8)]), "The index rose {points} points on new contact"],
    [
      "a fall in which both sides are new",
      week(-5, [share("a", 3), share("b", -8)]),
      "The index fell {points} points: new clashes outweighed new contact",
    ],
    [
      "a rise from old bad news alone is no news",
      week(3, [share("a", 3, "ended-or-fading")]),
      "The index rose {points} points only because old bad news fades",
    ],
    [
      "torn, not quiet",
      week(0.2, [share("a", 3), share("b", -2.8)]),
      "Flat at {index}, not quiet: new contact and new clashes nearly cancel out",
    ],
    ["no signal at all", week(-0.1), "Guarded, flat at {index}: no new signal this week"],
    ["no index", week(null), "No counting signal yet: there is no index"],
  ];
  for (const [what, figures, words] of cases) test(what, () => assert.equal(weeklyHeadline(figures), words));
});

test("the reason of the arrow names the threshold and what new and fading signals brought", () => {
  const figures = week(4, [share("a", 5), share("b", -1, "ended-or-fading")]);
  const reason = fillTokens(arrowReason(figures, METHOD_1.stage), tokenValues(figures, METHOD_1.stage));
  assert.equal(
    reason,
    "Since last Sunday the index rose by 4.0 points, more than the 2.0 points that count as flat. " +
      "New signals account for +5.0, older ones that fade or ended for −1.0.",
  );
});

test("a change beside its threshold has the decimals that its arrow needs, in every sentence", () => {
  const told = (change: number) => {
    const figures = week(change, [share("a", change)]);
    const values = tokenValues(figures, METHOD_1.stage);
    return [weeklyHeadline(figures), arrowReason(figures, METHOD_1.stage)].map((text) =>
      fillTokens(text, values),
    );
  };
  const [, within] = told(1.98);
  assert.match(within ?? "", /rose by 1\.98 points, within the 2\.0 points/);
  const [headline, more] = told(2.01);
  assert.equal(headline, "The index rose 2.01 points on new contact");
  assert.match(more ?? "", /rose by 2\.01 points, more than the 2\.0 points/);
  assert.match(told(1.94)[1] ?? "", /rose by 1\.9 points, within/);
});

test("what is new and what fades make the change as they are printed", () => {
  const figures = week(4.14, [share("a", 5.16), share("b", -1.02, "ended-or-fading")]);
  const { change, new: fresh, fading } = tokenValues(figures, METHOD_1.stage);
  assert.deepEqual([fresh, fading, change], ["+5.1", "−1.0", "+4.1"]);
});

describe("the main points of a week", () => {
  const shares = [
    share("n1", -6),
    share("n2", 3),
    share("tiny", 0.01),
    share("end", -0.9, "ended-or-fading"),
    share("old1", -0.5, "ended-or-fading"),
    share("old2", 0.3, "ended-or-fading"),
  ];
  const info = new Map([
    ["n1", { ...signal("A clash.", "2025-12-02"), contested: "the toll" }],
    ["n2", signal("A visit", "2025-12-03")],
    ["end", signal("Market open", "2023-09-02", "2025-12-04")],
    ["old1", signal("An old visit", "2025-11-02")],
    ["old2", signal("An old clash", "2025-11-03")],
  ]);
  const points = draftPoints({ shares, to: "2025-12-07" }, info);

  test("new signals come first, then ends, then what fades down and up", () => {
    assert.deepEqual(
      points.map(({ signals }) => signals),
      [["n1"], ["n2"], ["end"], ["old1"], ["old2"]],
    );
    assert.equal(points[0]?.text, "A clash (2 Dec 2025, security incidents). Parts of it are contested.");
    assert.match(points[2]?.text ?? "", /^Ended: Market open/);
    assert.match(points[3]?.text ?? "", /^Earlier good news fades: “An old visit” weighs less/);
  });

  test("there are never more than six", () => {
    const many = Array.from({ length: 40 }, (_, at) => share(`s${at}`, at + 1));
    const old = Array.from({ length: 40 }, (_, at) => share(`o${at}`, -at - 1, "ended-or-fading"));
    assert.equal(draftPoints({ shares: [...many, ...old], to: "2025-12-07" }, new Map()).length, POINTS_MAX);
  });
});

test("a text links the signals that it names and lists the others", () => {
  const named = { slug: "a", title: "A visit" };
  const other = { slug: "b", title: "A clash" };
  assert.deepEqual(linkedText("Then A visit (2 Dec).", [named, other]), {
    phrases: ["Then ", { signal: "a", title: "A visit" }, " (2 Dec)."],
    unnamed: [other],
  });
});

test("tokens that mean nothing are named, those in use are replaced", () => {
  assert.deepEqual(unknownTokens("{index} and {pionts}"), ["{pionts}"]);
  assert.equal(fillTokens("{change} {pionts}", tokenValues(week(-1.25), METHOD_1.stage)), "−1.3 {pionts}");
});

test("published figures have six decimals and no negative zero", () => {
  assert.equal(atSixDecimals(1.8534679), 1.853468);
  assert.ok(Object.is(atSixDecimals(-1e-9), 0));
});

test("a week is named by its number and its days", () => {
  assert.equal(weekName("2025-W01"), "week 1 of 2025");
  assert.equal(weekDays("2025-W01"), "30 Dec 2024 – 5 Jan 2025");
});
