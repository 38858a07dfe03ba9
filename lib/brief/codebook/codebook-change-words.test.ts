import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { codebookChanges } from "@/lib/codebook/editing/codebook-changes";
import { codebookChangeWords } from "./codebook-change-words";

test("numbers and marks are told with both values, texts by the types that they belong to", () => {
  const words = codebookChangeWords(codebookChanges(CODEBOOK_1, CODEBOOK_2));
  assert.equal(words[0], "3 types added: Recognition in force, Agreement in force, Armed conflict");
  assert.ok(words.includes("range of Mission in place +0.5 to +3 → +0.5 to +4"));
  assert.ok(words.includes("state violence of Clash of state forces not marked → marked"));
  assert.ok(words.some((told) => /^definition of Recognition, .* and \d+ more$/.test(told)));
});

test("nothing changed is no words; another order is named", () => {
  assert.deepEqual(codebookChangeWords(codebookChanges(CODEBOOK_2, CODEBOOK_2)), []);
  const moved = { ...CODEBOOK_2, rules: CODEBOOK_2.rules.toReversed() };
  assert.deepEqual(codebookChangeWords(codebookChanges(CODEBOOK_2, moved)), ["order of the rules"]);
});

test("a retired type and a moved default say what they were and are", () => {
  const types = CODEBOOK_2.types.map((type) =>
    type.code === "summit" ? { ...type, retired: true, defaultIntensity: 6.5 } : type,
  );
  assert.deepEqual(codebookChangeWords(codebookChanges(CODEBOOK_2, { ...CODEBOOK_2, types })), [
    "usual intensity of Summit +7 → +6.5",
    "use for new signals of Summit offered → not offered",
  ]);
});
