import assert from "node:assert/strict";
import { test } from "node:test";
import { phraseText } from "@/lib/brief/phrase";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Stage } from "@/lib/engine/stages/stage";
import { composeVerdict } from "./verdict";
import type { VerdictFacts, VerdictTurn } from "./verdict-facts";

const DAY = dayFromIso("2026-02-12");

const FACTS: VerdictFacts = {
  day: DAY,
  trackedFrom: dayFromIso("2021-08-15"),
  supported: true,
  beyond: null,
  index: -6.9,
  stage: "guarded",
  held: null,
  bracketed: false,
  direction: "steady",
  directionDays: 28,
  directionChange: 0.4,
  happenings: 140,
  weeks: 234,
  contact: [],
  strain: [],
  alarm: null,
  movement: null,
  warming: [{ slug: "markets", title: "Markets open", day: DAY - 800, share: 4.1 }],
  cooling: [{ slug: "withheld", title: "Recognition withheld", day: DAY - 1600, share: -4.2 }],
  rise: { change: 6, rose: 0.94, fell: 0.02 },
};

function turn(
  stream: VerdictTurn["stream"],
  way: VerdictTurn["way"],
  iso: string,
  more: Partial<VerdictTurn> = {},
): VerdictTurn {
  const day = dayFromIso(iso);
  const [earliest, latest] = [day - 21, day + 20];
  return {
    stream,
    way,
    day,
    earliest,
    latest,
    mayBeCollection: false,
    faceValue: false,
    partly: 0,
    signals: [`${stream} ${way}`],
    ...more,
  };
}

const OPENING = turn("contact", "up", "2025-09-08");
const CLOSING = turn("strain", "up", "2025-11-17");
const EASING = turn("strain", "down", "2025-12-29");
const verdictOf = (facts: Partial<VerdictFacts>) => composeVerdict({ ...FACTS, ...facts });

test("an opening that no strain matches is a thaw, and the strain that eased since is told", () => {
  const plain = verdictOf({ contact: [OPENING] });
  assert.equal(plain.answer, "thawing");
  assert.equal(plain.sentence, "Guarded and thawing since Sep 2025: contact quickened and strain did not");
  const through = verdictOf({ contact: [OPENING], strain: [CLOSING, EASING] });
  assert.equal(through.answer, "thawing");
  assert.equal(
    through.sentence,
    "Guarded and thawing since Sep 2025: contact quickened, and the strain that quickened in Nov 2025 slackened in Dec 2025",
  );
  assert.equal(through.since?.words, "18 Aug – 28 Sep 2025, with 90 %");
});

test("both streams up are torn, since the later of the two", () => {
  const verdict = verdictOf({ contact: [OPENING], strain: [CLOSING] });
  assert.equal(verdict.answer, "torn");
  assert.equal(verdict.sentence, "Guarded and torn since Nov 2025: contact and strain have both quickened");
  assert.deepEqual(verdict.restsOn, ["strain up", "contact up", "markets", "withheld"]);
});

test("the end of a freeze is an easing and never a thaw", () => {
  const verdict = verdictOf({ strain: [CLOSING, EASING] });
  assert.equal(verdict.answer, "easing");
  assert.match(verdict.sentence, /^Guarded and easing since Dec 2025: strain slackened, and no contact/);
});

test("contact that slackened is a drifting apart, a closing alone a freeze", () => {
  assert.equal(verdictOf({ contact: [turn("contact", "down", "2025-10-06")] }).answer, "drifting apart");
  const freeze = verdictOf({ strain: [CLOSING], stage: "hostile", held: "hostile" });
  assert.equal(
    freeze.sentence,
    "Held at hostile and freezing since Nov 2025: strain quickened and contact did not",
  );
});

test("a turn without a turn of the mix may be the searching, whichever way", () => {
  const more = verdictOf({ contact: [{ ...OPENING, mayBeCollection: true }] });
  assert.equal(more.answer, "may be collection");
  assert.match(
    more.sentence,
    /and perhaps opening since Sep 2025: contact quickened, or was only searched for more closely/,
  );
  assert.equal(more.sure?.level, "low");
  const less = verdictOf({ strain: [{ ...EASING, mayBeCollection: true }] });
  assert.match(
    less.sentence,
    /perhaps easing since Dec 2025: strain slackened, or was only searched for less/,
  );
});

test("a turn of more than a year ago dates no answer, and is told", () => {
  const verdict = verdictOf({ contact: [turn("contact", "up", "2023-09-04")] });
  assert.equal(verdict.answer, "no turn");
  assert.equal(
    verdict.sentence,
    "Guarded, neither thawing nor freezing: the last turn was an opening in Sep 2023",
  );
  assert.equal(
    verdictOf({}).sentence,
    "Guarded, neither thawing nor freezing: no turn since tracking began in Aug 2021",
  );
});

test("a turn is as old as its likeliest week, whatever the end of its span", () => {
  const vague = { earliest: dayFromIso("2021-10-04"), latest: dayFromIso("2025-06-01") };
  const old = turn("strain", "down", "2021-10-25", { ...vague, mayBeCollection: true });
  assert.equal(
    verdictOf({ strain: [old] }).sentence,
    "Guarded, neither thawing nor freezing: the last turn was an easing most likely in Oct 2021",
  );
  const eve = turn("contact", "up", "2025-02-13");
  assert.equal(verdictOf({ contact: [eve] }).answer, "thawing");
  assert.equal(verdictOf({ contact: [{ ...eve, day: eve.day - 1, latest: DAY }] }).answer, "no turn");
  assert.equal(
    verdictOf({ contact: [OPENING], strain: [{ ...old, way: "up", mayBeCollection: false }] }).sentence,
    "Guarded and thawing since Sep 2025: contact quickened and strain did not",
  );
});

test("where no turn is dated, a level that new signals moved answers, and says on how little", () => {
  const movement = { way: "warmer", from: dayFromIso("2025-07-03"), signals: ["recognition"] } as const;
  const few = verdictOf({ movement, happenings: 6, stage: "working", bracketed: true });
  assert.equal(few.answer, "warmer");
  assert.equal(
    few.sentence,
    "(Working) and warmer since Jul 2025; six happenings are too few to date a turn",
  );
  assert.deepEqual([few.sure?.level, few.since?.words], ["low", "3 Jul 2025"]);
  assert.deepEqual(few.restsOn, ["recognition", "withheld"]);
  const many = verdictOf({ movement: { ...movement, way: "colder" } });
  assert.equal(
    many.sentence,
    "Guarded and colder since Jul 2025, though neither contact nor strain has changed pace",
  );
  assert.equal(verdictOf({ movement, contact: [OPENING] }).answer, "thawing");
});

test("a rise of both streams half a year apart is no torn time, and a doubted turn is only perhaps", () => {
  const early = turn("strain", "up", "2025-03-03");
  const after = verdictOf({ contact: [OPENING], strain: [early] });
  assert.equal(after.answer, "thawing");
  assert.equal(
    after.sentence,
    "Guarded and thawing since Sep 2025: contact quickened, strain had quickened in Mar 2025 already",
  );
  const doubted = verdictOf({ contact: [{ ...OPENING, faceValue: true }] });
  assert.equal(
    doubted.sentence,
    "Guarded and perhaps thawing since Sep 2025: contact quickened and strain did not",
  );
  const searching = {
    level: "low",
    reason: "it shows only if days that were searched in part count whole",
  };
  assert.deepEqual(doubted.sure, searching);
  const mixed = verdictOf({ contact: [{ ...OPENING, faceValue: true, mayBeCollection: true }] });
  assert.equal(mixed.answer, "may be collection");
  assert.deepEqual(mixed.sure, searching, "the searching before the mix");
});

test("a turn that mix and exposure both leave to the searching is told for half a year, and then the level answers", () => {
  const movement = { way: "warmer", from: dayFromIso("2025-05-01"), signals: [] } as const;
  const doubted = (iso: string) => [turn("strain", "up", iso, { mayBeCollection: true, faceValue: true })];
  assert.equal(verdictOf({ movement, strain: doubted("2025-08-18") }).answer, "may be collection");
  assert.equal(verdictOf({ movement, strain: doubted("2025-08-11") }).answer, "warmer");
});

test("the watch alone is a first sign", () => {
  const alarm = {
    name: "opening",
    onset: dayFromIso("2025-12-01"),
    raised: dayFromIso("2026-01-18"),
  } as const;
  const verdict = verdictOf({ alarm });
  assert.equal(
    verdict.sentence,
    "Guarded and perhaps opening since Dec 2025: the newest weeks say so, hindsight does not yet",
  );
  assert.equal(verdict.sure?.level, "low");
});

test("too few happenings date nothing, a day that nobody searched says nothing, and no data are no calm", () => {
  assert.equal(
    verdictOf({ happenings: 9, contact: [OPENING], stage: "working", bracketed: true }).sentence,
    "(Working), with too little coded to tell a turn: nine happenings in 234 weeks",
  );
  const silent = verdictOf({ supported: false, stage: null });
  assert.equal(silent.sentence, "No verdict on 12 Feb 2026: nobody searched then");
  assert.deepEqual([silent.sure, silent.against, silent.since], [null, null, null]);
  assert.equal(verdictOf({ index: null, stage: null }).sentence, "Nothing is coded yet that counts");
});

test("a long span is told by the months that it lies between", () => {
  const vague = { ...OPENING, earliest: dayFromIso("2025-03-03"), latest: dayFromIso("2025-11-30") };
  const { sentence, sure } = verdictOf({ contact: [vague] });
  assert.match(sentence, /thawing, most likely since Sep 2025:/);
  assert.deepEqual(sure, { level: "low", reason: "its first week lies anywhere in 3 Mar – 30 Nov 2025" });
});

test("the weakest support names how sure it is", () => {
  const sureOf = (facts: Partial<VerdictFacts>) => verdictOf({ contact: [OPENING], ...facts }).sure;
  assert.deepEqual(sureOf({}), {
    level: "high",
    reason: "its first week lies in 18 Aug – 28 Sep 2025, and 94 % of the draws agree",
  });
  assert.equal(sureOf({ bracketed: true })?.level, "moderate");
  assert.equal(sureOf({ contact: [{ ...OPENING, partly: 0.6 }] })?.level, "moderate");
  assert.deepEqual(sureOf({ bracketed: true, rise: { change: -3, rose: 0.31, fell: 0.5 } }), {
    level: "low",
    reason: "the index rose since then in 31 % of the draws",
  });
  assert.equal(sureOf({ rise: { change: 1, rose: 0.7, fell: 0.1 } })?.level, "moderate");
  assert.equal(sureOf({ rise: "pending" }), null);
  assert.equal(verdictOf({ contact: [OPENING], rise: "pending" }).pending, true);
});

test("against a thaw stand an index that fell, a direction that cools, and what weighs most on the other side", () => {
  const against = (facts: Partial<VerdictFacts>) => {
    const found = verdictOf({ contact: [OPENING], ...facts }).against;
    return found && phraseText(found.words);
  };
  assert.equal(against({}), "“Recognition withheld” (−4.2 on the index)");
  assert.equal(
    against({ rise: { change: -5.1, rose: 0.2, fell: 0.7 } }),
    "the index stands 5.1 points lower than before it; “Recognition withheld” (−4.2 on the index)",
  );
  assert.equal(
    against({ direction: "cooling", directionChange: -3.2 }),
    "cooling over the last four weeks (−3.2); “Recognition withheld” (−4.2 on the index)",
  );
  assert.equal(against({ cooling: [] }), null);
  assert.equal(against({ direction: "thawing", cooling: [] }), null);
});

test("a weight that is printed as nothing stands against nothing", () => {
  const cooling = [{ slug: "faded", title: "Faded", day: DAY - 1600, share: -0.04 }];
  assert.equal(verdictOf({ contact: [OPENING], cooling }).against, null);
});

test("what stands against a turn that may be the searching, or that the watch alone tells, goes the other way", () => {
  const against = (facts: Partial<VerdictFacts>) => {
    const found = verdictOf({ direction: "thawing", directionChange: 5, rise: null, ...facts }).against;
    return found && phraseText(found.words);
  };
  const doubted = { mayBeCollection: true };
  const warm = "thawing over the last four weeks (+5.0); “Markets open” (+4.1 on the index)";
  const cold = "“Recognition withheld” (−4.2 on the index)";
  assert.equal(against({ contact: [{ ...OPENING, ...doubted }] }), cold);
  assert.equal(against({ strain: [{ ...EASING, ...doubted }] }), cold);
  assert.equal(against({ strain: [{ ...CLOSING, ...doubted }] }), warm);
  const alarm = { onset: DAY - 60, raised: DAY - 20 };
  assert.equal(against({ alarm: { name: "easing", ...alarm } }), cold);
  assert.equal(against({ alarm: { name: "drifting apart", ...alarm } }), warm);
});

test("an answer that goes against the stage is told with a but, and what is cold is colder still", () => {
  const moved = (stage: Stage, way: "warmer" | "colder", held: Stage | null = null) =>
    verdictOf({
      stage,
      held,
      movement: { way, from: dayFromIso("2025-07-03"), signals: [] },
    }).sentence.replace(/,.*/, "");
  assert.deepEqual(
    [moved("cold", "colder"), moved("cold", "warmer"), moved("guarded", "colder")],
    [
      "Cold and colder still since Jul 2025",
      "Cold but warmer since Jul 2025",
      "Guarded and colder since Jul 2025",
    ],
  );
  assert.deepEqual(
    [moved("close", "colder"), moved("working", "warmer"), moved("rupture", "warmer")],
    [
      "Close but colder since Jul 2025",
      "Working and warmer since Jul 2025",
      "In rupture but warmer since Jul 2025",
    ],
  );
  assert.equal(moved("guarded", "warmer", "cold"), "Held at cold but warmer since Jul 2025");
  assert.match(
    verdictOf({ stage: "cold", contact: [OPENING] }).sentence,
    /^Cold but thawing since Sep 2025:/,
  );
  assert.match(verdictOf({ stage: "close", strain: [CLOSING] }).sentence, /^Close but freezing since/);
});

test("before anything has happened no count is told that could date a turn", () => {
  const movement = { way: "colder", from: dayFromIso("2021-08-15"), signals: [] } as const;
  const first = verdictOf({ movement, happenings: 0, weeks: 0 });
  assert.equal(
    first.sentence,
    "Guarded and colder since Aug 2021; nothing has happened yet that could date a turn",
  );
  assert.equal(first.sure?.reason, "nothing in less than a week could date a turn");
  assert.equal(
    verdictOf({ movement, happenings: 1, weeks: 1 }).sure?.reason,
    "one happening in 1 week dates no turn",
  );
});

test("turns that date nothing are not told as none", () => {
  const movement = { way: "warmer", from: dayFromIso("2025-07-03"), signals: [] } as const;
  const old = [turn("contact", "up", "2023-09-04")];
  assert.equal(
    verdictOf({ movement, contact: old }).sentence,
    "Guarded and warmer since Jul 2025, though no turn of contact or strain dates it",
  );
  assert.equal(
    verdictOf({ contact: old }).sure?.reason,
    "140 happenings show no change of pace in the last year",
  );
  const doubted = verdictOf({
    strain: [turn("strain", "up", "2025-08-11", { mayBeCollection: true, faceValue: true })],
  });
  assert.equal(doubted.sentence, "Guarded, neither thawing nor freezing: what turned may be the searching");
  assert.equal(doubted.sure?.reason, "140 happenings show no change of pace that is more than the searching");
});

test("what nobody searched since is told", () => {
  const beyond = { from: dayFromIso("2026-02-13"), to: dayFromIso("2026-04-19") };
  assert.equal(verdictOf({ beyond }).unsearched, "Nobody searched 13 Feb – 19 Apr 2026");
});

test("no verdict is longer than a headline can be", () => {
  const longest = verdictOf({
    stage: "guarded",
    held: "hostile",
    contact: [{ ...OPENING, earliest: dayFromIso("2025-03-03"), latest: dayFromIso("2025-12-30") }],
    strain: [CLOSING, EASING],
  });
  assert.ok(longest.sentence.length <= 160, longest.sentence);
});
