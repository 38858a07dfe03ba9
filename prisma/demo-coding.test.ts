import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { relayGroup } from "@/lib/codebook/report-schema";
import { demoFiles, demoSignals } from "./demo-read.test-kit";

/** The records that break a rule, by id; a rule holds where none does. */
function breaking(rule: (signal: SignalRecord) => boolean): string[] {
  return demoSignals.filter(rule).map(({ id }) => id);
}
/** Words that only a third party's list of headlines carries: the speaker's side has not been seen to own to them. */
const HEARD_OF = "chn-2025-12-ambassador-thanks";
const sourceOf = ({ source }: SignalRecord["reports"][number]) => `${source.publisher}: ${source.title}`;
const ownWords = (signal: SignalRecord) =>
  [
    signal.title,
    signal.text,
    signal.dateBasis,
    signal.contested,
    signal.intensityReason,
    signal.gradeReason,
  ].join("\n");

it("is read whole: nine files, of which each rule below is asked", () => assert.equal(demoFiles.length, 9));

describe("days of the demonstration data", () => {
  it("has no report that is older than what it tells of, unless it says why", () =>
    assert.deepEqual(
      breaking((signal) =>
        signal.reports.some(
          ({ source, earlyReason }) =>
            source.published !== null && source.published < signal.start && earlyReason === "",
        ),
      ),
      [],
    ));

  it("dates one source one way wherever it is named", () => {
    const days = new Map<string, Set<string | null>>();
    for (const report of demoSignals.flatMap(({ reports }) => reports))
      days.set(sourceOf(report), (days.get(sourceOf(report)) ?? new Set()).add(report.source.published));
    assert.deepEqual(
      [...days].filter(([, found]) => found.size > 1).map(([source]) => source),
      [],
    );
  });

  it("dates a page that tells of several days: undated, it would count as published on the first of them", () => {
    const starts = new Map<string, Set<string>>();
    for (const signal of demoSignals)
      for (const report of signal.reports)
        if (report.source.published === null)
          starts.set(sourceOf(report), (starts.get(sourceOf(report)) ?? new Set()).add(signal.start));
    assert.deepEqual(
      [...starts].filter(([, found]) => found.size > 1).map(([source]) => source),
      [],
    );
  });

  it("gives a day to what an article of that day says", () =>
    assert.deepEqual(
      breaking(
        (signal) =>
          !signal.scored &&
          signal.precision !== "day" &&
          signal.end === signal.start &&
          !signal.start.endsWith("-01") &&
          signal.reports.some(({ source }) => source.published === signal.start),
      ),
      [],
    ));
});

describe("voices of the demonstration data", () => {
  it("takes a source and one that cites it for one voice", () =>
    assert.deepEqual(
      breaking((signal) =>
        signal.reports.some((report) =>
          signal.reports.some((other) => {
            const named = /(?: \(|, relaying )(.+)$/.exec(report.source.publisher)?.[1] ?? "";
            const outlet = other.source.publisher.replace(/(?: \(|, relaying |, carrying | via ).+$/, "");
            return (
              other !== report &&
              named.includes(outlet) &&
              relayGroup(signal.reports, report.key) !== relayGroup(signal.reports, other.key)
            );
          }),
        ),
      ),
      [],
    ));

  it("lets a side that is coded as speaking or acting in its own name confirm it", () =>
    assert.deepEqual(
      breaking(
        (signal) =>
          signal.scored &&
          ["conciliatory", "regret-retraction", "blame-demand", "groups-condemned"].includes(signal.type) &&
          ((signal.initiator === "A" && signal.acknowledgedByA !== "confirmed") ||
            (signal.initiator === "B" && signal.acknowledgedByB !== "confirmed")) &&
          signal.id !== HEARD_OF,
      ),
      [],
    ));
});

describe("coding of the demonstration data", () => {
  it("takes no offer for an act or an accord", () =>
    assert.deepEqual(
      breaking(
        (signal) =>
          /\boffers?\b/i.test(signal.title) &&
          ["border-coordination", "joint-action", "trade-agreement", "political-agreement"].includes(
            signal.type,
          ),
      ),
      [],
    ));

  it("spells a place or name one way", () => {
    const others =
      /Davang|Dawong|Khoru[gh]+h|Darva[zs]|Darwaz|Esteqlol|Hirmanjo|Khirmandjo|Sherkhan|Shir Khan|Saber\b|Mottaki|Agbar|Yousuf|Breshno|Barki|Mirsaad|Ansorullah/;
    assert.deepEqual(
      breaking((signal) => others.test(ownWords(signal))),
      [],
    );
  });

  it("names the side that supplies as the initiator of supply, and both for trade figures and contracts", () => {
    assert.deepEqual(
      breaking(
        ({ type, initiator }) => ["supply-in-force", "volume-shift"].includes(type) && initiator !== "A",
      ),
      [],
    );
    assert.deepEqual(
      breaking(
        ({ type, initiator }) => ["turnover-shift", "supply-contract"].includes(type) && initiator !== "BOTH",
      ),
      [],
    );
    assert.deepEqual(
      breaking(
        ({ family, figures, initiator }) =>
          family === "TRADE" && figures.some(({ label }) => /turnover/i.test(label)) && initiator !== "BOTH",
      ),
      [],
    );
  });

  it("is coded under codebook 2, and says event or status wherever a type may be either", () => {
    assert.deepEqual(
      breaking(({ codebook }) => codebook !== 2),
      [],
    );
    assert.deepEqual(
      breaking(
        ({ type, status }) =>
          ["context", "border-hardening", "opponents-hosted", "embargo"].includes(type) && status === null,
      ),
      [],
    );
  });

  it("scores one of two tallies of a type whose days overlap", () => {
    for (const { signals } of demoFiles) {
      const tallies = signals.filter(({ scored, occurrences }) => scored && occurrences > 1);
      for (const [at, one] of tallies.entries())
        for (const other of tallies.slice(at + 1))
          assert.ok(
            one.type !== other.type || (one.end ?? "") < other.start || (other.end ?? "") < one.start,
            `${one.id} and ${other.id}`,
          );
    }
  });

  it("gives both values of every scored shift against a year before", () =>
    assert.deepEqual(
      breaking(
        ({ type, figures, scored }) =>
          scored && type.endsWith("-shift") && figures.filter(({ unit }) => /USD|GWh/.test(unit)).length < 2,
      ),
      [],
    ));
});

describe("coverage of the demonstration data", () => {
  for (const { relationship, coverage } of demoFiles)
    it(`${relationship.slug}: is stated for every day from the first tracked, and nothing was searched after 12 February 2026`, () => {
      const [first] = coverage;
      assert.equal(first?.from, relationship.trackedFrom);
      for (const [at, span] of coverage.slice(1).entries()) {
        const next = new Date(`${coverage[at]?.to}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        assert.equal(span.from, next.toISOString().slice(0, 10));
      }
      assert.ok((coverage.at(-1)?.to ?? "") >= relationship.codedThrough);
      assert.ok(coverage.every(({ state, to }) => state !== "searched" || to <= "2026-02-12"));
    });
});
