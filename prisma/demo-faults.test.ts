import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { demoSignal, voices, weightOf } from "./demo-read.test-kit";

/** What a record once had wrong, and what is right. */
const RIGHT: readonly (readonly [string, Partial<SignalRecord>])[] = [
  [
    "2025-06-mujahid-no-problem",
    {
      type: "conciliatory",
      duplicateOf: "2024-12-24-mujahid-day-by-day",
      acknowledgedByB: "confirmed",
      scored: false,
    },
  ],
  ["2025-11-30-darvoz-attack", { acknowledgedByA: "confirmed", acknowledgedByB: "confirmed" }],
  ["chn-2025-11-30-darvoz-attack", { acknowledgedByB: "confirmed" }],
  ["2023-09-02-border-markets-open", { acknowledgedByA: "confirmed", acknowledgedByB: "confirmed" }],
  [
    "2025-claimed-army-chief-visit",
    { start: "2024-07-02", end: "2025-07-02", precision: "day", scored: false },
  ],
  ["2024-25-claimed-opposition-departure", { start: "2024-07-02", end: "2025-07-02", precision: "day" }],
  ["2021-09-27-darvoz-parade", { family: "RHETORIC", type: "hostile-symbol" }],
  ["2025-12-02-joint-investigation-offered", { type: "request-open", facetOf: "2025-12-02-ministers-call" }],
  ["2025-10-23-wafa-offers-security-work", { type: "request-open", facetOf: "2025-10-23-wafa-in-dushanbe" }],
  ["2025-10-23-wafa-asks-for-relations", { type: "request-open", facetOf: "2025-10-23-wafa-in-dushanbe" }],
  ["2025-05-gadoev-calls-on-neighbours", { facetOf: "2025-05-gadoev-kabul", initiator: "THIRD" }],
  [
    "2025-12-02-kabul-embassy-former-diplomats-claim",
    { type: "context", facetOf: "2021-08-16-tajik-embassy-kabul" },
  ],
  ["2025-11-15-kabul-embassy-closed-claim", { type: "context", facetOf: "2021-08-16-tajik-embassy-kabul" }],
  ["2025-12-02-first-call-claim", { type: "context", facetOf: "2025-12-02-ministers-call" }],
  ["2025-12-27-second-ministers-call", { start: "2025-12-27", end: "2025-12-27", precision: "day" }],
  ["2025-12-05-two-suspects-arrested", { start: "2025-12-05", precision: "day" }],
  ["2025-11-khatlon-team-in-kunduz", { start: "2025-11-14", precision: "day" }],
  ["2008-power-framework", { initiator: "A" }],
  ["2022-q1-trade-claim", { initiator: "BOTH" }],
  ["2025-clashes-first-half", { scored: true, occurrences: 10, type: "smuggler-clash" }],
  ["2025-11-20-hamadoni-drone", { countedIn: "2025-clashes-second-half" }],
  ["2023-09-02-border-markets-reopened", { opens: "2023-09-02-border-markets-open" }],
  ["rus-2025-07-03-recognition", { opens: "rus-2025-07-03-recognition-in-force" }],
  ["rus-2025-07-03-recognition-in-force", { type: "recognition-in-force", intensity: 4, end: null }],
  ["chn-2024-01-30-karimi-credentials", { opens: "chn-2024-01-30-mission-in-place" }],
  ["pak-2025-10-11-border-fighting", { type: "armed-conflict", end: "2025-10-19" }],
  ["pak-2026-02-27-armed-conflict", { type: "armed-conflict", end: null }],
  ["pak-2026-02-27-strikes-open-war", { opens: "pak-2026-02-27-armed-conflict" }],
  ["uzb-2025-turnover", { type: "turnover-shift", scored: true, intensity: 2 }],
];

describe("records that were wrong once", () => {
  for (const [id, right] of RIGHT)
    it(id, () => {
      const record = demoSignal(id);
      assert.deepEqual({ ...record, ...right }, record);
    });

  it("the statement of 25 December 2025 is told by no page of 2 December", () => {
    for (const [id, key] of [
      ["2025-12-25-apology-demanded", "r3"],
      ["2025-12-24-third-attack-count", "r2"],
    ] as const)
      assert.equal(
        demoSignal(id).reports.find((report) => report.key === key)?.source.published,
        "2025-12-25",
      );
  });

  it("Izvestia cites Afghan media on the delegation in Kabul: two voices, q .891", () => {
    const visit = demoSignal("2025-11-15-delegation-in-kabul");
    assert.equal(voices(visit), 2);
    assert.equal(weightOf(visit), 0.890625);
  });

  it("Belousov says more than twenty", () =>
    assert.deepEqual(
      demoSignal("2025-06-belousov-twenty-groups").figures.map(({ value, unit }) => [value, unit]),
      [[20, "groups, more than"]],
    ));

  it("two articles say “the only one”, three “the hardest”", () => {
    const { text } = demoSignal("2021-08-15-sole-holdout");
    assert.match(text, /^Two of the five founding articles/);
    assert.match(text, /three others, .* the hardest/);
  });

  it("the first attack came from Afghan Badakhshan, and nobody claimed the second", () => {
    assert.match(demoSignal("2025-11-26-shohin-attack").text, /Afghan Badakhshan/);
    assert.match(demoSignal("2025-11-30-darvoz-attack").text, /No group has claimed it/);
  });

  it("the foreign ministry’s special envoy was in the delegation", () =>
    assert.match(demoSignal("2025-11-15-delegation-in-kabul").text, /special envoy/));

  it("both clashes at the gold mines are at Dovang", () => {
    for (const id of [
      "2025-08-24-dovang-clash",
      "2025-10-25-davang-clash",
      "2025-10-25-davang-calming-talks",
    ])
      assert.match(demoSignal(id).title, /Dovang/);
  });

  it("what an article of 2 July or 22 November 2025 says has that day", () => {
    for (const id of [
      "2025-07-taliban-consular-aims",
      "2025-11-22-kurtov-needs-ties",
      "2025-12-02-casa-completion-2027",
    ])
      assert.equal(demoSignal(id).precision, "day");
  });
});
