import assert from "node:assert/strict";
import { test } from "node:test";
import type { Family } from "@/lib/engine/signals/signal";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import { DEFAULT_MAPPING } from "./default-mapping";
import { type ProposedFrom, proposalOf } from "./family-of-code";

function proposed(scheme: CodeScheme, code: string, more: Partial<ProposedFrom> = {}) {
  return proposalOf(DEFAULT_MAPPING, { scheme, code, contexts: [], words: "", place: "", ...more });
}
const familyOf = (scheme: CodeScheme, code: string, more: Partial<ProposedFrom> = {}) =>
  proposed(scheme, code, more).family;

test("roots of CAMEO and its codes of trade have the families that our reading of event data suggests", () => {
  const suggested: [Family | null, string][] = [
    ["DIPLOMATIC", "020 030 040 0431 050 060 160 161"],
    ["RHETORIC", "100 110 120 130"],
    ["TRADE", "061 071 085 0254 1054 1211 1244 1312 162 1621 163"],
    ["SECURITY", "150 170 180 190 195 200"],
    [null, "010 012 016 090 140 080 070"],
  ];
  for (const [family, codes] of suggested)
    for (const code of codes.split(" ")) assert.equal(familyOf("CAMEO", code), family, code);
});

test("the longest beginning holds, and a type is named only where the code leaves no choice", () => {
  const named = (scheme: CodeScheme, code: string) => {
    const { family, type } = proposed(scheme, code);
    return [family, type];
  };
  assert.deepEqual(named("CAMEO", "1123"), ["RHETORIC", "accusation"]);
  assert.deepEqual(named("CAMEO", "042"), ["DIPLOMATIC", null]);
  assert.deepEqual(named("CAMEO", "051"), ["RHETORIC", "conciliatory"]);
  assert.deepEqual(named("CAMEO", "174"), ["SECURITY", "nationals-expelled"]);
  assert.deepEqual(named("PLOVER", "CONSULT/visit"), ["DIPLOMATIC", null]);
  assert.deepEqual(named("PLOVER", "ACCUSE/investigate"), [null, null]);
  assert.deepEqual(named("PLOVER", "COERCE/deport"), ["SECURITY", "nationals-expelled"]);
  assert.deepEqual(named("UCDP", "1"), ["SECURITY", "state-clash"]);
  assert.deepEqual(named("ACLED", "Armed clash"), ["SECURITY", "state-clash"]);
  assert.deepEqual(named("ACLED", "Agreement"), ["DIPLOMATIC", null]);
});

test("codes of another scheme and codes that the table does not have propose nothing", () => {
  for (const proposal of [proposed("own", "04"), proposed("CAMEO", "---"), proposed("PLOVER", "")])
    assert.deepEqual(proposal, { family: null, type: null });
});

test("energy comes from whole words and contexts, whatever their case", () => {
  assert.deepEqual(proposed("CAMEO", "042", { words: "Talks on the CASA–1000 line" }), {
    family: "ENERGY",
    type: null,
  });
  assert.equal(familyOf("PLOVER", "CONSULT", { contexts: ["diplomatic", "Natural_Resources"] }), "ENERGY");
  assert.equal(familyOf("CAMEO", "042", { words: "ELECTRICITY, again" }), "ENERGY");
  // Parts of words, the same word in another field, and the agency for atomic energy.
  assert.equal(familyOf("CAMEO", "042", { words: "The tapir and the Nureks" }), "DIPLOMATIC");
  assert.equal(familyOf("CAMEO", "042", { place: "Rogun", contexts: ["electricity"] }), "DIPLOMATIC");
  assert.equal(familyOf("CAMEO", "042", { words: "Atomic Energy Agency in Dushanbe" }), "DIPLOMATIC");
});

test("a place makes energy where an administrator has added it", () => {
  const mapping = { codes: DEFAULT_MAPPING.codes, energy: [{ in: "place" as const, word: "rogun" }] };
  const row = {
    scheme: "CAMEO" as const,
    code: "042",
    contexts: [],
    words: "Rogun",
    place: "Rogun, Tajikistan",
  };
  assert.equal(proposalOf(mapping, row).family, "ENERGY");
  assert.equal(proposalOf(mapping, { ...row, place: "Roguni" }).family, "DIPLOMATIC");
});

test("what is held back or seized may be of any family, and so of energy", () => {
  for (const code of ["COERCE/withhold", "COERCE/seize", "COERCE/restrict"]) {
    assert.equal(familyOf("PLOVER", code), null);
    assert.equal(familyOf("PLOVER", code, { words: "Gas supplies cut" }), "ENERGY");
  }
  assert.equal(familyOf("PLOVER", "COERCE/arrest", { words: "Gas supplies cut" }), "SECURITY");
});

test("force stays security, also at a power line", () => {
  assert.equal(familyOf("UCDP", "1", { words: "Fighting at a power line" }), "SECURITY");
  assert.equal(familyOf("ACLED", "Armed clash", { words: "near the Nurek dam" }), "SECURITY");
});
