import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Codebook } from "../codebook";
import { CODEBOOK_1 } from "../codebook-1";
import { CODEBOOK_2 } from "../codebook-2";
import { codebookChanges, sameCodebook } from "./codebook-changes";

const clone = (codebook: Codebook): Codebook => structuredClone(codebook);
const typed = (codebook: Codebook, code: string) => {
  const type = codebook.types.find((candidate) => candidate.code === code);
  assert.ok(type, code);
  return type;
};

describe("what a version of the codebook changes", () => {
  test("version 2 against version 1: three types, one range, one mark, words for all", () => {
    const changes = codebookChanges(CODEBOOK_1, CODEBOOK_2);
    assert.deepEqual(changes.removed, []);
    const withPart = (part: string) =>
      changes.changed.filter(({ parts }) => (parts as string[]).includes(part)).map(({ code }) => code);
    assert.deepEqual(withPart("range"), ["mission-in-place"]);
    assert.deepEqual(withPart("stateViolence"), ["state-clash"]);
    assert.equal(withPart("phrase").length, CODEBOOK_1.types.length);
    assert.deepEqual([...withPart("defaultIntensity"), ...withPart("span"), ...withPart("family")], []);
    assert.deepEqual(
      changes.added.map(({ label }) => label),
      ["Recognition in force", "Agreement in force", "Armed conflict"],
    );
  });

  test("the other way round what was added is removed", () => {
    const there = codebookChanges(CODEBOOK_1, CODEBOOK_2);
    const back = codebookChanges(CODEBOOK_2, CODEBOOK_1);
    assert.deepEqual(back.removed, there.added);
    assert.equal(back.changed.length, there.changed.length);
    const kinds = (changes: typeof there, kind: string) =>
      changes.rules.filter((rule) => rule.kind === kind).length;
    assert.equal(kinds(back, "removed"), kinds(there, "added"));
  });

  test("a version says the same as itself, whether an absent mark is left out or false", () => {
    const other = clone(CODEBOOK_2);
    typed(other, "summit").stateViolence = false;
    typed(other, "summit").retired = false;
    assert.ok(sameCodebook(CODEBOOK_2, other));
    typed(other, "summit").retired = true;
    assert.ok(!sameCodebook(CODEBOOK_2, other));
  });

  test("a rule under another title is the same rule, renamed; one with another text is changed", () => {
    const other = clone(CODEBOOK_2);
    other.rules = other.rules.map((rule, at) =>
      at === 0 ? { ...rule, title: "First questions" } : at === 1 ? { ...rule, text: "Other." } : rule,
    );
    const { rules, rulesMoved } = codebookChanges(CODEBOOK_2, other);
    assert.deepEqual(
      rules.map(({ kind, before, after }) => [kind, before?.title, after?.title]),
      [
        ["changed", CODEBOOK_2.rules[0]?.title, "First questions"],
        ["changed", CODEBOOK_2.rules[1]?.title, CODEBOOK_2.rules[1]?.title],
      ],
    );
    assert.equal(rulesMoved, false);
  });

  test("another order of the rules is a change; a rule put between others moves none", () => {
    const moved = clone(CODEBOOK_2);
    moved.rules.reverse();
    assert.ok(codebookChanges(CODEBOOK_2, moved).rulesMoved);
    const between = clone(CODEBOOK_2);
    between.rules.splice(3, 0, { title: "New", text: "New." });
    const { rules, rulesMoved } = codebookChanges(CODEBOOK_2, between);
    assert.deepEqual([rules.map(({ kind }) => kind), rulesMoved], [["added"], false]);
  });
});
