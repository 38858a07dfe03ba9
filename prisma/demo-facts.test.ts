import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { z } from "zod";
import { demoFiles, demoResults, demoSignals } from "./demo-read.test-kit";

const folder = new URL("./demo/", import.meta.url);
const founding = z
  .record(z.string(), z.boolean())
  .parse(JSON.parse(readFileSync(new URL("fact-ids.json", folder), "utf8")));
const factIds = Object.keys(founding);

const read = demoFiles;
const signals = demoSignals;
const scored = signals.filter((signal) => signal.scored);

/** The relationship that a fact tells of: a leading country code, else the first relationship. */
function codeOf(fact: string): string {
  return /^([A-Z]{3})-/.exec(fact)?.[1] ?? "TJK";
}

describe("the demonstration data", () => {
  for (const { name, result } of demoResults)
    it(`${name} is valid`, () => assert.deepEqual(result.ok ? [] : result.errors, []));

  it("knows 260 facts, 97 of them founding", () => {
    assert.equal(factIds.length, 260);
    assert.equal(factIds.filter((id) => founding[id]).length, 97);
  });

  it("uses or leaves out every fact, in the file of its own relationship", () => {
    const missing = factIds.filter(
      (id) =>
        !read.some(
          (file) =>
            file.relationship.sideA.code === codeOf(id) &&
            (file.signals.some((signal) => signal.facts.includes(id)) ||
              file.leftOut.some((line) => line.fact === id)),
        ),
    );
    assert.deepEqual(missing, []);
  });

  it("leaves a fact out once, and never one that a signal uses", () => {
    const left = read.flatMap((file) => file.leftOut.map((line) => line.fact));
    assert.deepEqual(
      left.filter((id, at) => left.indexOf(id) !== at),
      [],
    );
    assert.deepEqual(
      left.filter((id) => signals.some((signal) => signal.facts.includes(id))),
      [],
    );
  });

  it("has every founding fact in a signal", () => {
    const used = new Set(signals.flatMap((signal) => signal.facts));
    assert.deepEqual(
      factIds.filter((id) => founding[id] && !used.has(id)),
      [],
    );
  });

  it("names no fact that the fact base does not have, and no signal without one", () => {
    const named = [
      ...signals.flatMap((signal) => signal.facts),
      ...read.flatMap((file) => file.leftOut.map((line) => line.fact)),
    ];
    assert.deepEqual(
      named.filter((id) => !(id in founding)),
      [],
    );
    assert.deepEqual(
      signals.filter((signal) => signal.facts.length === 0).map((signal) => signal.id),
      [],
    );
  });

  it("gives each scored signal its own reason for the intensity, and a reason for the grades", () => {
    assert.deepEqual(
      scored.filter((signal) => !signal.intensityReason || !signal.gradeReason).map((signal) => signal.id),
      [],
    );
    const reasons = scored.map((signal) => signal.intensityReason);
    assert.deepEqual(
      scored
        .filter((signal, at) => reasons.indexOf(signal.intensityReason) !== at)
        .map((signal) => signal.id),
      [],
    );
  });

  it("gives facets, duplicates and context no score and no intensity", () =>
    assert.deepEqual(
      signals
        .filter((signal) => signal.type === "context" || signal.facetOf || signal.duplicateOf)
        .filter((signal) => signal.scored || signal.intensity !== 0)
        .map((signal) => signal.id),
      [],
    ));

  it("uses an id once over all relationships", () => {
    const ids = signals.map((signal) => signal.id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  it("covers whole weeks: each relationship is coded through a Sunday", () =>
    assert.deepEqual(
      read
        .map((file) => file.relationship.codedThrough)
        .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0),
      [],
    ));
});
