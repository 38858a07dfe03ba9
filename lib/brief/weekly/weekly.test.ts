import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { signalOf } from "@/lib/brief/news/news.test-kit";
import { phraseText } from "@/lib/brief/phrase";
import { METHOD_1 } from "@/lib/engine/methods/method";
import type { PointSignal } from "./points/point-signal";
import { week } from "./weekly.test-kit";
import type { WeekFigures } from "./weekly-figures";
import { weeklyHeadline } from "./weekly-headline";
import { linkedText } from "./weekly-links";
import { weekDays, weekName } from "./weekly-name";
import { draftPoints, POINTS_MAX } from "./weekly-points";
import { quietWords } from "./weekly-quiet";
import { arrowReason } from "./weekly-reason";
import { atSixDecimals } from "./weekly-snapshot";
import { fillTokens, tokenValues, unknownTokens } from "./weekly-tokens";

const said = ({ figures, signals }: ReturnType<typeof week>) =>
  fillTokens(weeklyHeadline(figures, signals), tokenValues(figures, METHOD_1.stage));

describe("the headline of a week", () => {
  const cases: [string, ReturnType<typeof week>, string][] = [
    [
      "a rise on relief",
      week(8, [["humanitarian-aid", 8]]),
      "The index rose 8.0 points on a delivery of relief",
    ],
    [
      "a fall against a visit",
      week(-5, [
        ["visit-high", 3],
        ["attack-from-soil", -8, { initiator: "B" }],
      ]),
      "The index fell 5.0 points: an attack from Afghanistan’s soil outweighed a high-level visit",
    ],
    ["a rise without news", week(3), "The index rose 3.0 points to +8.0 without a new dated signal"],
    [
      "news of the same way that is less than half of the fall",
      week(-5, [["threat", -2]]),
      "A threat; the index fell 5.0 points, 2.0 of it from new signals",
    ],
    [
      "news of the other way",
      week(-5, [["visit-high", 1]]),
      "A high-level visit; the index fell 5.0 points though new signals brought +1.0",
    ],
    [
      "news that nearly cancels out",
      week(0.2, [
        ["visit-high", 3],
        ["state-clash", -2.8],
      ]),
      "Flat at +5.2, not quiet: a high-level visit and an exchange of fire nearly cancel out",
    ],
    [
      "+1.8 against −3.9 does not cancel out",
      week(-1.9, [
        ["visit-high", 1.8],
        ["state-clash", -3.9],
      ]),
      "Flat at +3.1: an exchange of fire outweighed a high-level visit",
    ],
    [
      "many small against one is told by their number",
      week(-0.2, [
        ["attack-from-soil", -5.8],
        ["supply-contract", 2.1],
        ["covert-contact", 2],
        ["conciliatory", 1.5],
      ]),
      "Flat at +4.8, not quiet: three signals that warm and a cross-border attack nearly cancel out",
    ],
    [
      "a consulate that closes is no small news, however little it moves",
      week(-0.6, [["mission-closed", -0.6]]),
      "The closing of a mission; the index is flat at +4.4",
    ],
    [
      "a visit dated to a month is told of the month",
      week(3, [["visit-high", 3, { start: "2025-11-01", end: "2025-11-01", precision: "month" }]]),
      "The index rose 3.0 points on a high-level visit in Nov 2025",
    ],
    [
      "the direction is said whenever it is not steady",
      week(0.5, [["threat", -0.5]], { direction: "cooling" }),
      "A threat; the index is flat at +5.5, cooling over four weeks",
    ],
    ["no signal at all", week(-0.1), "Guarded at +4.9, with nothing new"],
    ["no index", week(null), "No counting signal yet: there is no index"],
    [
      "the week in which tracking begins",
      week(4, [["visit-high", 4]], { begins: "2025-12-03" }),
      "Tracking begins on 3 Dec 2025, with the index at +9.0",
    ],
    [
      "a week that nobody searched",
      week(-4, [["threat", -4]], { supported: false, arrow: null, stage: null }),
      "Not searched, so no arrow can be said of this week: a threat coded all the same",
    ],
  ];
  for (const [what, asked, words] of cases) test(what, () => assert.equal(said(asked), words));

  const quiet = (lastDay: string, more: Partial<WeekFigures> = {}) => {
    const asked = week(-0.3, [], more);
    const signals = new Map([
      ["last", signalOf("state-clash", { start: lastDay, end: lastDay })],
      ["stands", signalOf("mission-in-place", { end: null, status: true })],
    ]);
    const carried = {
      lastNew: { slug: "last", day: lastDay },
      standing: [{ slug: "stands", share: 4, halvedOn: null }],
      fading: [{ slug: "last", share: -3, halvedOn: "2026-02-05" }],
    };
    return { figures: { ...asked.figures, carried }, signals };
  };

  test("a quiet week says since when, and what weighs", () => {
    assert.equal(
      said(quiet("2025-11-26")),
      "Nothing new since an exchange of fire (26 Nov 2025): guarded at +4.7",
    );
    assert.equal(
      said(quiet("2025-10-25")),
      "Guarded at +4.7 after six weeks without a new signal, with a mission at work weighing most",
    );
    assert.equal(
      said(quiet("2025-11-26", { direction: "thawing" })),
      "Guarded at +4.7, thawing over four weeks though nothing is new since 26 Nov 2025",
    );
  });

  test("its lead names what stands and by when what fades is halved", () => {
    const { figures, signals } = quiet("2025-11-26");
    assert.equal(
      phraseText(quietWords(figures, signals)),
      " Nothing new since 26 Nov 2025. Still in force: “A signal of type mission-in-place” (+4.0)." +
        " What fades and weighs most: “A signal of type state-clash” (−3.0, half of that by 5 Feb 2026).",
    );
    const busy = week(3, [["visit-high", 3]]);
    assert.deepEqual(quietWords(busy.figures, busy.signals), []);
  });
});

describe("the reason of the arrow", () => {
  const reason = ({ figures, signals }: ReturnType<typeof week>) =>
    fillTokens(arrowReason(figures, signals), tokenValues(figures, METHOD_1.stage));

  test("names the threshold and, in one line, what the change is the sum of", () => {
    assert.equal(
      reason(week(4, [["visit-high", 5]])),
      "Since last Sunday the index rose by 4.0 points, more than the 2.0 points that count as flat. " +
        "New signals bring +5.0, earlier ones that fade or ended −1.0.",
    );
    assert.equal(
      reason(week(-0.4)),
      "Since last Sunday the index fell by 0.4 points, within the 2.0 points that count as flat. " +
        "No signal is new; earlier ones that fade or ended bring −0.4.",
    );
    assert.equal(reason(week(0)), "Since last Sunday the index did not move. No signal is new.");
  });

  test("a count over half a year is no new signal", () => {
    const half = { start: "2025-07-01", end: "2025-12-31", precision: "half-year", occurrences: 10 } as const;
    assert.match(
      reason(week(-0.5, [["smuggler-clash", -0.2, half]])),
      /No dated signal is new; what is told only as a count over a longer time brings −0\.2, earlier ones that fade or ended −0\.3\.$/,
    );
  });

  test("across the first tracked day there is no last Sunday to compare with", () =>
    assert.equal(
      reason(week(4, [["visit-high", 4]], { begins: "2025-12-03" })),
      "Tracking begins on 3 Dec 2025, so last Sunday is no comparison and there is no arrow.",
    ));
});

test("a change beside its threshold has the decimals that its arrow needs, in every sentence", () => {
  const told = (change: number) => {
    const { figures, signals } = week(change, [["visit-high", change]]);
    const values = tokenValues(figures, METHOD_1.stage);
    return [weeklyHeadline(figures, signals), arrowReason(figures, signals)].map((text) =>
      fillTokens(text, values),
    );
  };
  const [, within] = told(1.98);
  assert.match(within ?? "", /rose by 1\.98 points, within the 2\.0 points/);
  const [headline, more] = told(2.01);
  assert.equal(headline, "The index rose 2.01 points on a high-level visit");
  assert.match(more ?? "", /rose by 2\.01 points, more than the 2\.0 points/);
  assert.match(told(1.94)[1] ?? "", /rose by 1\.9 points, within/);
});

test("what is new and what fades make the change as they are printed", () => {
  const { figures } = week(4.14, [["visit-high", 5.16]]);
  const { change, new: fresh, fading } = tokenValues(figures, METHOD_1.stage);
  assert.deepEqual([fresh, fading, change], ["+5.1", "−1.0", "+4.1"]);
});

describe("the main points of a week", () => {
  const shares = (
    [
      ["n1", -6, "new"],
      ["n2", 3, "new"],
      ["tiny", 0.01, "new"],
      ["half", -0.2, "new"],
      ["end", -0.9, "ended-or-fading"],
      ["over", -0.7, "ended-or-fading"],
      ["old", 0.3, "ended-or-fading"],
    ] as const
  ).map(([slug, share, kind]) => ({
    slug,
    share,
    kind,
    fresh: kind === "new" ? share : 0,
    family: "TRADE" as const,
  }));
  const ended = [
    { slug: "end", share: -0.9 },
    { slug: "over", share: -0.7 },
    { slug: "untold", share: 0 },
  ];
  const info = new Map<string, PointSignal>([
    ["n1", signalOf("state-clash", { title: "A clash." })],
    ["n2", signalOf("visit-high", { title: "A visit", start: "2025-12-06", end: null })],
    ["tiny", signalOf("accusation", { title: "A word" })],
    [
      "half",
      signalOf("smuggler-clash", {
        occurrences: 9,
        precision: "half-year",
        start: "2025-07-01",
        end: "2025-12-31",
      }),
    ],
    [
      "end",
      signalOf("market-open", { title: "Market open", start: "2023-09-02", end: "2025-12-04", status: true }),
    ],
    ["over", signalOf("visit-high", { title: "A long visit", start: "2025-11-28", end: "2025-12-03" })],
    ["untold", signalOf("market-open", { title: "Open, as far as was known", end: null, status: true })],
    ["old", signalOf("state-clash", { title: "An old clash", start: "2025-11-03", end: "2025-11-03" })],
  ]);
  const facts = { signals: info, witnesses: new Map(), sides: { a: "Tajikistan", b: "Afghanistan" } };
  const moved = (more: Partial<WeekFigures>) => week(-4, [], more).figures;
  const points = draftPoints(moved({ shares, ended }), facts);

  test("are what happened, then the statuses that ended; what fades or is over is none", () =>
    assert.deepEqual(
      points.map(({ signals }) => signals),
      [["n1"], ["n2"], ["tiny"], ["end"]],
    ));

  test("name the type, not the family, and tell no day that is not known", () =>
    assert.deepEqual(
      points.map(({ text }) => text),
      [
        "A clash (2 Dec 2025; Clash of state forces).",
        "A visit (from 6 Dec 2025; High-level visit).",
        "A word (2 Dec 2025; Accusation).",
        "Ended: Market open (2 Sep 2023 – 4 Dec 2025; Market or crossing open).",
      ],
    ));

  test("a status that an earlier event opened is told as itself and counted with the event", () => {
    const share = { slug: "old", tells: "tiny", share: 2, fresh: 2, kind: "new", family: "TRADE" } as const;
    const [point] = draftPoints(moved({ shares: [share] }), facts);
    assert.equal(point?.text, "A word (2 Dec 2025; Accusation).");
    assert.deepEqual(point?.signals, ["tiny", "old"]);
  });

  test("there are never more than six, and an ending keeps its place", () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...{ slug: `s${at}`, share: at + 1, fresh: at + 1, kind: "new" as const, family: "TRADE" as const },
    }));
    const signals = new Map(many.map(({ slug }) => [slug, signalOf("accusation")]));
    const found = draftPoints(moved({ shares: [...many, ...shares], ended }), {
      ...facts,
      signals: new Map<string, PointSignal>([...signals, ...info]),
    });
    assert.equal(found.length, POINTS_MAX);
    assert.match(found.at(-1)?.text ?? "", /^Ended: /);
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
  assert.equal(
    fillTokens("{change} {pionts}", tokenValues(week(-1.25).figures, METHOD_1.stage)),
    "−1.3 {pionts}",
  );
});

test("published figures have six decimals and no negative zero", () => {
  assert.equal(atSixDecimals(1.8534679), 1.853468);
  assert.ok(Object.is(atSixDecimals(-1e-9), 0));
});

test("a week is named by its number and its days", () => {
  assert.equal(weekName("2025-W01"), "week 1 of 2025");
  assert.equal(weekDays("2025-W01"), "30 Dec 2024 – 5 Jan 2025");
});
