import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { plainChangeEntries, plainVintageShares } from "@/lib/engine/forces/plain-changes-2.test-kit";
import { plainDay2 } from "@/lib/engine/forces/plain-generation-2.test-kit";
import { plainStages } from "@/lib/engine/forces/plain-stages-2.test-kit";
import { plainView } from "@/lib/engine/forces/plain-view-2.test-kit";
import { EXTENDED_2, NINE_MORE, WORKED_2, WORKED_DAYS } from "@/lib/engine/forces/worked-example-2.test-kit";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { changeShares, vintageShares } from "@/lib/engine/shares/change-shares";
import { shares } from "@/lib/engine/shares/shares";
import { readingAt, stageSeries } from "@/lib/engine/stages/stage";
import { packSignals } from "./pack";
import { type EngineSignal, FAMILIES } from "./signal";

const TRADE = FAMILIES.indexOf("TRADE");
const SECURITY = FAMILIES.indexOf("SECURITY");
const pack = (signals: EngineSignal[], knownOn: string | null = null) =>
  packSignals(signals, knownOn === null ? null : dayFromIso(knownOn), 2);

/** Equal at six decimals, as published figures are. */
function same(actual: number | null | undefined, expected: number | null, what: string, digits = 6) {
  const given = actual === undefined || actual === null || Number.isNaN(actual) ? null : actual;
  // A share of −0.0000001 reads 0.
  const rounded = given === null ? null : Number(given.toFixed(digits)) + 0;
  assert.equal(rounded, expected, what);
}

describe("the worked example of generation 2, to six decimals", () => {
  for (const worked of WORKED_DAYS)
    test(`on ${worked.day}`, () => {
      const day = dayFromIso(worked.day);
      const series = indexSeries(pack(WORKED_2), METHOD_2, day, day);
      same(series.index[0], worked.index, "index");
      same(series.warming[0], worked.warming, "warming");
      same(series.cooling[0], worked.cooling, "cooling");
      same(series.pressure[TRADE]?.[0], worked.trade[0], "trade pressure");
      same(series.score[TRADE]?.[0], worked.trade[1], "trade score");
      same(series.score[SECURITY]?.[0], worked.security?.[1] ?? null, "security score");
      if (worked.security) same(series.pressure[SECURITY]?.[0], worked.security[0], "security pressure");
      same(series.violence?.[0], worked.violence, "V", 4);
      const listed = shares(pack(WORKED_2), METHOD_2, day);
      assert.equal(listed.length, Object.keys(worked.shares).length);
      for (const { id, share } of listed) same(share, worked.shares[id] ?? null, id);
    });

  test("V1 is held at hostile from 2025-08-01 to 2025-08-22", () => {
    const followed = stageSeries(pack(WORKED_2), METHOD_2, dayFromIso("2025-12-31"), null);
    const held = [...(followed?.held.entries() ?? [])].filter(([, stage]) => stage !== null);
    const days = held.map(([at]) => isoFromDay((followed?.from ?? 0) + at));
    assert.deepEqual([days[0], days.at(-1), days.length], ["2025-08-01", "2025-08-22", 22]);
    assert.deepEqual([...new Set(held.map(([, stage]) => stage))], ["hostile"]);
  });

  test("with nine more members nothing is left of T1", () => {
    const day = dayFromIso("2025-02-01");
    const { score } = indexSeries(pack([...WORKED_2, ...NINE_MORE]), METHOD_2, day, day);
    same(score[SECURITY]?.[0], null, "security score");
  });
});

interface ExtendedDay {
  day: string;
  knownOn?: string;
  index: number;
  standing: number;
  moving: number;
  violence: number;
  /** Fresh evidence of contact, trade and security. */
  evidence: [number, number, number];
  scores: [number, number, number | null];
  thin: string;
  stage: string;
  held: string | null;
}

/** Worked out the plain way; on 2025-01-31 by hand too: K1 ended 31 days ago, 0.5625 · 2^(−31/90) = 0.443031. */
const EXTENDED_DAYS: ExtendedDay[] = [
  {
    ...{ day: "2024-06-01", index: 5.593304, standing: 5.593304, moving: 0, violence: 0 },
    ...{ evidence: [0.443031, 0.206613, 0], scores: [13.97053, 9.34763, null] },
    ...{ thin: "DIPLOMATIC TRADE", stage: "guarded", held: null },
  },
  {
    ...{ day: "2024-12-31", index: 5.593304, standing: 5.593304, moving: 0, violence: 0 },
    ...{ evidence: [0.5625, 0.060371, 0], scores: [13.97053, 9.34763, null] },
    ...{ thin: "DIPLOMATIC TRADE", stage: "guarded", held: null },
  },
  {
    ...{ day: "2025-01-31", index: 0.92303, standing: 1.402145, moving: -0.479115, violence: 0 },
    ...{ evidence: [0.443031, 0.050473, 0.733004], scores: [11.030714, 9.34763, -15.153316] },
    ...{ thin: "DIPLOMATIC TRADE SECURITY", stage: "guarded", held: null },
  },
  {
    ...{ day: "2025-01-31", knownOn: "2025-01-31", index: 1.391625, standing: 5.593304, moving: -4.201679 },
    ...{ evidence: [0.067656, 0.050473, 0.814449], scores: [13.97053, 9.34763, -16.806714], violence: 0 },
    ...{ thin: "DIPLOMATIC TRADE SECURITY", stage: "guarded", held: null },
  },
  {
    ...{ day: "2025-03-31", index: -8.51336, standing: 1.402145, moving: -9.915505, violence: 0 },
    ...{ evidence: [0.28125, 0.035897, 2.358752], scores: [7.019686, 9.34763, -48.085643] },
    ...{ thin: "DIPLOMATIC TRADE", stage: "guarded", held: null },
  },
  {
    ...{ day: "2025-03-31", knownOn: "2025-03-31", index: -5.218841, standing: 1.402145, moving: -6.620985 },
    ...{ evidence: [0.28125, 0.035897, 1.749076], scores: [7.019686, 9.34763, -34.907564], violence: 0 },
    ...{ thin: "DIPLOMATIC TRADE", stage: "guarded", held: null },
  },
  {
    ...{ day: "2025-08-03", index: -17.137452, standing: 1.402145, moving: -18.539597, violence: -68.226179 },
    ...{ evidence: [0.107398, 0.017437, 2.626107], scores: [2.6843, 9.34763, -77.379547] },
    ...{ thin: "DIPLOMATIC TRADE", stage: "hostile", held: "hostile" },
  },
  {
    ...{ day: "2025-10-15", index: -16.55447, standing: -8.361604, moving: -8.192866, violence: -69.55166 },
    ...{ evidence: [0.061211, 0.011438, 1.87995], scores: [1.530145, 9.34763, -73.662634] },
    ...{ thin: "DIPLOMATIC TRADE", stage: "hostile", held: "hostile" },
  },
];

describe("the worked example extended: a null family, known on, a retraction, an ended status, evidence and stage", () => {
  for (const expected of EXTENDED_DAYS)
    test(`on ${expected.day}${expected.knownOn ? `, as known on ${expected.knownOn}` : ""}`, () => {
      const day = dayFromIso(expected.day);
      const knownOn = expected.knownOn ? dayFromIso(expected.knownOn) : null;
      const reading = readingAt(packSignals(EXTENDED_2, knownOn, 2), METHOD_2, day, null);
      const view = plainView(EXTENDED_2, knownOn);
      const plain = plainDay2(view, METHOD_2, day);
      const { shown, held } = plainStages(view, METHOD_2, day).at(-1) ?? {};
      const { day: at } = plainStages(view, METHOD_2, day).at(-1) ?? {};
      assert.equal(at, day);
      for (const told of [reading, { ...plain, stage: shown, held }]) {
        same(told.index, expected.index, "index");
        same(told.standing, expected.standing, "standing");
        same(told.moving, expected.moving, "moving");
        const [contact, trade, security] = expected.evidence;
        assert.deepEqual(
          told.evidence.map((one) => Number(one.toFixed(6))),
          [contact, 0, trade, 0, security],
        );
        const [contactScore, tradeScore, securityScore] = expected.scores;
        for (const [family, score] of [contactScore, null, tradeScore, null, securityScore].entries())
          same(told.scores[family], score, `${FAMILIES[family]} score`);
        assert.equal(FAMILIES.filter((_, family) => told.thin[family]).join(" "), expected.thin);
        assert.deepEqual([told.stage, told.held], [expected.stage, expected.held]);
      }
      const { violence } = indexSeries(packSignals(EXTENDED_2, knownOn, 2), METHOD_2, day, day);
      same(violence?.[0], expected.violence, "V");
      same(plain.violence, expected.violence, "V, the plain way");
    });

  const changes: [string, string, string[]][] = [
    // A pair is one entry: 15 · tanh(4 · 2^(−29/120) / 12) = 4.120253, the opener still the larger of the two.
    ["2023-08-31", "2023-10-01", ["O1+O2 4.120253 new"]],
    [
      "2025-03-31",
      "2025-06-30",
      [
        "T1 -6.375857 new",
        "T1 4.121651 ended-or-fading",
        "T2 2.465136 ended-or-fading",
        "O1+O2 0 unchanged",
        "K1 -1.059734 ended-or-fading",
      ],
    ],
    [
      "2025-06-30",
      "2025-08-03",
      [
        "T1 4.296077 ended-or-fading",
        "T2 0.324798 ended-or-fading",
        "O1+O2 0 unchanged",
        "V1 -12.155281 new",
        "K1 -0.240882 ended-or-fading",
      ],
    ],
  ];
  for (const [a, b, expected] of changes)
    test(`shares of the change from ${a} to ${b}: a tally split, a pair in one`, () => {
      const told = (ids: string, share: number, kind: string) =>
        `${ids} ${Number(share.toFixed(6)) + 0} ${kind}`;
      const plain = plainChangeEntries(plainView(EXTENDED_2), METHOD_2, dayFromIso(a), dayFromIso(b));
      assert.deepEqual(
        plain.map(({ ids, share, kind }) => told(ids.join("+"), share, kind)),
        expected,
      );
      const listed = changeShares(pack(EXTENDED_2), METHOD_2, dayFromIso(a), dayFromIso(b));
      assert.deepEqual(
        listed
          .map(({ id, partner, share, kind }) => told(partner ? `${id}+${partner}` : id, share, kind))
          .sort(),
        [...expected].sort(),
      );
    });

  test("T1 gives a happening up to T2 once T2 is known: the gap of the two moments names both", () => {
    const day = dayFromIso("2025-03-31");
    const then = pack(EXTENDED_2, "2025-03-31");
    const listed = vintageShares(then, pack(EXTENDED_2), METHOD_2, day);
    const plain = plainVintageShares(plainView(EXTENDED_2, day), plainView(EXTENDED_2), METHOD_2, day);
    for (const [id, share] of [
      ["T1", 0.751685],
      ["T2", -4.046204],
      ["O1", 0],
      ["O2", 0],
      ["K1", 0],
    ] as const) {
      same(listed.find((one) => one.id === id)?.share ?? 0, share, id);
      same(plain.get(id), share, `${id}, the plain way`);
    }
  });
});
