import assert from "node:assert/strict";
import { test } from "node:test";
import type { MappedCode } from "@/lib/event-files/proposals/code-mapping";
import { mappingDifference } from "@/lib/event-files/proposals/mapping-difference";
import { differenceWords } from "./difference-words";

const code = (name: string, family: MappedCode["family"] = null): MappedCode => ({
  ...{ scheme: "own", code: name, family, type: null },
});

test("two versions are told by how many entries came, changed and went", () => {
  const before = {
    codes: [code("a"), code("b"), code("c")],
    energy: [{ in: "words", word: "gas" } as const],
  };
  const after = { codes: [code("a", "TRADE"), code("b", "TRADE"), code("d")], energy: [] };
  assert.equal(
    differenceWords(mappingDifference(before, after)),
    "1 code added, 2 changed, 1 taken out; 1 word of energy taken out",
  );
  assert.equal(
    differenceWords(mappingDifference({ codes: [], energy: [] }, { codes: before.codes, energy: [] })),
    "3 codes added",
  );
  assert.equal(differenceWords(mappingDifference(before, before)), "nothing differs");
});
