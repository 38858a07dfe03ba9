import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CODEBOOK_2 } from "../codebook-2";
import { rebase } from "./rebase";
import { flat, rowsOf, type TypedLists, typedCodebook, withoutBlank } from "./typed-codebook";
import { typedSince } from "./typed-since";

const START = rowsOf(typedCodebook(CODEBOOK_2));
const [FIRST, SECOND] = START.rules;
const summit = START.types.findIndex(({ code }) => code === "summit");
const added = (label: string) => ({ added: "yes", code: label.toLowerCase(), label });

/** What stands after an answer that took up what was sent as it was, or as the version in use has it. */
const since = (sent: TypedLists, now: TypedLists, answered: TypedLists = withoutBlank(sent)) =>
  rowsOf(typedSince(flat(sent), flat(now), flat(answered)));

describe("what is typed while an answer is on its way", () => {
  test("stands in the field that it was typed in; every other field is as answered", () => {
    const types = START.types.map((type, at) => (at === summit ? { ...type, label: "Leaders meet" } : type));
    const answered = { ...START, types: START.types.map((type) => ({ ...type, plover: "ANSWERED" })) };
    const found = since(START, { ...START, types }, answered);
    assert.deepEqual(found.types[summit], {
      ...START.types[summit],
      label: "Leaders meet",
      plover: "ANSWERED",
    });
    assert.deepEqual(found.rules, START.rules);
  });

  test("may take words out and a tick away", () => {
    const sent = { ...START, types: START.types.map((type) => ({ ...type, retired: "yes" })) };
    const types = sent.types.map(({ retired, ...type }, at) =>
      at === summit ? { ...type, definition: "" } : { ...type, retired },
    );
    const found = since(sent, { ...sent, types });
    assert.deepEqual([found.types[summit]?.definition, found.types[summit]?.retired], ["", undefined]);
    assert.equal(found.types[summit + 1]?.retired, "yes");
  });

  test("follows its row where blank rows before it go", () => {
    const sent: TypedLists = {
      types: [...START.types, { added: "yes" }, added("Fair"), added("Feast")],
      rules: [
        { title: "", text: "" },
        { title: "A", text: "a" },
        { title: "B", text: "b" },
      ],
    };
    const now = structuredClone(sent);
    now.types[START.types.length + 2] = { ...added("Feast"), definition: "Typed since." };
    now.rules[2] = { title: "B", text: "Typed since." };
    const found = since(sent, now);
    assert.deepEqual(found.types.slice(START.types.length), [
      added("Fair"),
      { ...added("Feast"), definition: "Typed since." },
    ]);
    assert.deepEqual(found.rules, [
      { title: "A", text: "a" },
      { title: "B", text: "Typed since." },
    ]);
  });

  test("in a row that went as blank is a row again", () => {
    const sent = { ...START, types: [...START.types, { added: "yes" }] };
    const now = { ...START, types: [...START.types, added("Fair")] };
    assert.deepEqual(since(sent, now).types.at(-1), added("Fair"));
  });

  test("finds its row in a version that came in between, and stays where that one dropped it", () => {
    const live = structuredClone(CODEBOOK_2);
    live.types.reverse();
    live.rules = [{ title: "Theirs", text: "New." }, ...live.rules.slice(1)];
    const now: TypedLists = {
      types: START.types.map((type, at) => (at === summit ? { ...type, label: "Leaders meet" } : type)),
      rules: START.rules.map((rule, at) => (at < 2 ? { ...rule, text: "Typed since." } : rule)),
    };
    const answered = rowsOf(rebase(flat(START), CODEBOOK_2, live).typed);
    const found = since(START, now, answered);
    assert.equal(found.types.find(({ code }) => code === "summit")?.label, "Leaders meet");
    assert.equal(found.types.length, START.types.length);
    const texts = found.rules.filter(({ text }) => text === "Typed since.").map(({ title }) => title);
    assert.deepEqual(texts.sort(), [FIRST?.title, SECOND?.title].sort());
    assert.ok(found.rules.some(({ title }) => title === "Theirs"));
  });
});
