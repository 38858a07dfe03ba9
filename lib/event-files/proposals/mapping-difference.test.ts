import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CodeMapping, EnergyWord, MappedCode } from "./code-mapping";
import { DEFAULT_MAPPING } from "./default-mapping";
import { mappingDifference, saysTheSame } from "./mapping-difference";

const code = (name: string, over: Partial<MappedCode> = {}): MappedCode => ({
  ...{ scheme: "CAMEO", code: name, family: "DIPLOMATIC", type: null },
  ...over,
});
const word = (text: string, where: EnergyWord["in"] = "words"): EnergyWord => ({ in: where, word: text });
const table = (codes: MappedCode[], energy: EnergyWord[] = []): CodeMapping => ({ codes, energy });

describe("two versions of the table of codes", () => {
  test("differ by the codes that came, that went and that say something else, each with both", () => {
    const before = table([code("04"), code("05"), code("06", { type: "visit-high" }), code("07")]);
    const after = table([
      code("04"),
      code("05", { family: "TRADE" }),
      code("06"),
      code("07", { scheme: "own" }),
    ]);
    assert.deepEqual(mappingDifference(before, after).codes, {
      added: [code("07", { scheme: "own" })],
      removed: [code("07")],
      changed: [
        { before: code("05"), after: code("05", { family: "TRADE" }) },
        { before: code("06", { type: "visit-high" }), after: code("06") },
      ],
    });
  });

  test("differ by words of energy, where each is looked for and how it is written", () => {
    const before = table([], [word("Rogun"), word("gas"), word("TAPI")]);
    const after = table([], [word("rogun"), word("gas", "place"), word("TAPI")]);
    assert.deepEqual(mappingDifference(before, after).energy, {
      added: [word("gas", "place")],
      removed: [word("gas")],
      changed: [{ before: word("Rogun"), after: word("rogun") }],
    });
  });

  test("say the same in another order, and what is turned round comes and goes the other way", () => {
    const turned = table(DEFAULT_MAPPING.codes.toReversed(), DEFAULT_MAPPING.energy.toReversed());
    assert.ok(saysTheSame(mappingDifference(DEFAULT_MAPPING, turned)));
    const less = table(DEFAULT_MAPPING.codes.slice(3), DEFAULT_MAPPING.energy);
    const forth = mappingDifference(DEFAULT_MAPPING, less);
    assert.equal(saysTheSame(forth), false);
    assert.deepEqual(forth.codes.removed, DEFAULT_MAPPING.codes.slice(0, 3));
    assert.deepEqual(mappingDifference(less, DEFAULT_MAPPING).codes.added, forth.codes.removed);
    assert.equal(saysTheSame(mappingDifference(table([], [word("a")]), table([]))), false);
  });
});
