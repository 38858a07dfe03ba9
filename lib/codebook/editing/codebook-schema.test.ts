import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CODEBOOK_1 } from "../codebook-1";
import { CODEBOOK_2 } from "../codebook-2";
import { RULES_MAX, TYPES_MAX } from "../limits";
import { sameCodebook } from "./codebook-changes";
import { codebookFields, publishing } from "./codebook-schema";
import { formStep } from "./form-steps";
import { rebase } from "./rebase";
import { isTooLong } from "./too-many";
import {
  codebookInput,
  flat,
  rowsOf,
  type TypedCodebook,
  type TypedLists,
  type TypedType,
  typedCodebook,
  withoutBlank,
} from "./typed-codebook";

const START = rowsOf(typedCodebook(CODEBOOK_2));
const at = (code: string) => START.types.findIndex((type) => type.code === code);
const CLASH = at("state-clash");

/** The form of version 2 with some fields of one type typed anew. */
function typedWith(code: string, fields: TypedType): TypedCodebook {
  return flat({
    ...START,
    types: START.types.map((type) => (type.code === code ? { ...type, ...fields } : type)),
  });
}

function problems(typed: TypedCodebook): [string, string][] {
  const parsed = codebookFields(CODEBOOK_2).safeParse(codebookInput(typed));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
}

const NEW_TYPE: TypedType = {
  added: "yes",
  code: "border-talks",
  family: "SECURITY",
  label: "Border talks",
  definition: "Officials of both sides talk about the course of the border.",
  defaultIntensity: "2",
  lowest: "1",
  highest: "4",
  span: "E",
  plover: "",
  "phrase.one": "talks about the border",
  "phrase.several": "rounds of talks about the border",
};
const withType = (type: TypedType): TypedCodebook => flat({ ...START, types: [...START.types, type] });

describe("the form of a codebook", () => {
  test("filled and sent as it is says what the version says, with the next number", () => {
    for (const codebook of [CODEBOOK_2]) {
      const parsed = codebookFields(codebook).parse(codebookInput(typedCodebook(codebook)));
      assert.ok(sameCodebook(codebook, parsed));
      assert.deepEqual({ ...parsed, version: 2 }, codebook);
      assert.equal(parsed.version, 3);
    }
  });

  test("a version from before there were words for headlines asks for them at every type", () => {
    const parsed = codebookFields(CODEBOOK_1).safeParse(codebookInput(typedCodebook(CODEBOOK_1)));
    assert.ok(!parsed.success);
    assert.equal(parsed.error.issues.length, CODEBOOK_1.types.length * 2);
    assert.equal(parsed.error.issues[0]?.path.join("."), "types.0.phrase.one");
  });

  test("takes intensities with either minus and either decimal mark", () => {
    const typed = typedWith("state-clash", { lowest: "-9,5", highest: "−4.5", defaultIntensity: "−7.5" });
    const type = codebookFields(CODEBOOK_2)
      .parse(codebookInput(typed))
      .types.find(({ code }) => code === "state-clash");
    assert.deepEqual([type?.lowest, type?.highest, type?.defaultIntensity], [-9.5, -4.5, -7.5]);
  });

  test("names the field of what is not in order", () => {
    const cases: [TypedType, string, RegExp][] = [
      [{ lowest: "-3" }, "lowest", /above the highest/],
      [{ defaultIntensity: "−1" }, "defaultIntensity", /outside the range/],
      [{ lowest: "−10.5" }, "lowest", /under −10/],
      [{ highest: "−4.2" }, "highest", /steps of 0.5/],
      [{ highest: "soft" }, "highest", /no number/],
      [{ label: " " }, "label", /missing/],
      [{ label: "infiltration" }, "label", /Another type has this name/],
      [{ "phrase.several": "" }, "phrase.several", /missing/],
      [{ "phrase.one": "an exchange of fire." }, "phrase.one", /no sentence/],
      [{ highest: "0" }, "stateViolence", /negative/],
      [{ family: "RHETORIC" }, "family", /keeps its family/],
    ];
    for (const [fields, field, message] of cases) {
      const found = problems(typedWith("state-clash", fields));
      // A family that moves takes the mark with it.
      const told = found.find(
        ([path]) =>
          path ===
          `types.${field === "label" && fields.label === "infiltration" ? at("infiltration") : CLASH}.${field}`,
      );
      assert.match(told?.[1] ?? JSON.stringify(found), message, JSON.stringify(fields));
    }
  });

  test("a type can be retired, never left out", () => {
    assert.deepEqual(problems(typedWith("summit", { retired: "yes" })), []);
    const without = flat({ ...START, types: START.types.filter(({ code }) => code !== "summit") });
    assert.deepEqual(problems(without), [
      ["", "“Summit” is missing. A type cannot be taken out; it can be retired."],
    ]);
  });

  test("a new type stands with its family, wherever it was typed", () => {
    const parsed = codebookFields(CODEBOOK_2).parse(codebookInput(withType(NEW_TYPE)));
    const codes = parsed.types.map(({ code }) => code);
    assert.equal(codes[codes.indexOf("border-talks") + 1], "context");
    assert.deepEqual(problems(withType({ ...NEW_TYPE, code: "summit" })).at(-1), [
      `types.${START.types.length}.code`,
      "Another type has this code",
    ]);
    assert.match(problems(withType({ ...NEW_TYPE, code: "Border Talks" }))[0]?.[1] ?? "", /small letters/);
    assert.ok(
      problems(withType({ ...NEW_TYPE, family: "", lowest: "0", highest: "0", defaultIntensity: "0" })).some(
        ([path]) => path === `types.${START.types.length}.family`,
      ),
    );
  });

  test("rules need a title of their own, and there are not too many", () => {
    const rules = [...START.rules, { title: START.rules[0]?.title ?? "", text: "Again." }];
    assert.deepEqual(problems(flat({ ...START, rules })), [
      [`rules.${START.rules.length}.title`, "Another rule has this title"],
    ]);
    const many = Array.from({ length: RULES_MAX + 1 }, (_, n) => ({ title: `Rule ${n}`, text: "Text." }));
    assert.match(problems(flat({ ...START, rules: many }))[0]?.[1] ?? "", /At most/);
    assert.match(problems(flat({ ...START, rules: [] }))[0]?.[1] ?? "", /One rule at least/);
  });

  test("of a list that is too long one row too many is read, and that one is refused", () => {
    const rule = (n: number) => ({ title: `Rule ${n}`, text: "Text." });
    const rules = Array.from({ length: 5_000 }, (_, n) => rule(n));
    const types = Array.from({ length: 5_000 }, (_, n) => ({
      ...NEW_TYPE,
      code: `type-${n}`,
      label: `Type ${n}`,
    }));
    const read = rowsOf(flat({ types: [...START.types, ...types], rules }));
    assert.deepEqual([read.types.length, read.rules.length], [TYPES_MAX + 1, RULES_MAX + 1]);
    assert.deepEqual(problems(flat(read)), [
      ["types", "At most 200 types"],
      ["rules", "At most 60 rules"],
    ]);
  });

  test("a reason is due", () => {
    assert.ok(!publishing.safeParse({ base: 2, reason: "so" }).success);
    assert.ok(publishing.safeParse({ base: 2, reason: "A sentence that says why." }).success);
  });
});

describe("buttons of the form", () => {
  test("a row is added at the end, blank ones before it go, and it gets the next keystroke", () => {
    const one = formStep(typedCodebook(CODEBOOK_2), "add-type");
    assert.equal(one?.focus, `types.${START.types.length}.family`);
    const two = formStep(one?.typed ?? {}, "add-type");
    assert.equal(rowsOf(two?.typed ?? {}).types.length, START.types.length + 1);
    assert.equal(withoutBlank(rowsOf(two?.typed ?? {})).types.length, START.types.length);
    const rule = formStep(typedCodebook(CODEBOOK_2), "add-rule");
    assert.equal(rule?.focus, `rules.${START.rules.length}.title`);
  });

  test("rules are taken out and moved", () => {
    const titles = (typed: TypedCodebook | undefined) => rowsOf(typed ?? {}).rules.map(({ title }) => title);
    const [first, second, third] = titles(typedCodebook(CODEBOOK_2));
    const less = formStep(typedCodebook(CODEBOOK_2), "remove-rule 1");
    assert.deepEqual(titles(less?.typed).slice(0, 2), [first, third]);
    const up = formStep(typedCodebook(CODEBOOK_2), "rule-up 1");
    assert.deepEqual([titles(up?.typed).slice(0, 2), up?.focus], [[second, first], "rules.0.title"]);
    const stays = formStep(typedCodebook(CODEBOOK_2), "rule-up 0");
    assert.deepEqual(titles(stays?.typed).slice(0, 2), [first, second]);
    assert.equal(formStep({}, "publish"), null);
  });

  test("a row more than a codebook may have is not added, the reason is said, and what was typed stays", () => {
    const rules = Array.from({ length: RULES_MAX }, (_, n) => ({ title: `Rule ${n}`, text: "Text." }));
    const types = Array.from({ length: TYPES_MAX }, (_, n) => ({ ...NEW_TYPE, code: `type-${n}` }));
    const full = flat({ types, rules });
    assert.deepEqual(formStep(full, "add-type"), { typed: full, focus: "", refused: "At most 200 types" });
    assert.deepEqual(formStep(full, "add-rule"), { typed: full, focus: "", refused: "At most 60 rules" });
    assert.deepEqual([isTooLong(full), isTooLong({ ...full, "rules.60.title": "One more" })], [false, true]);
    const room = flat({ types: types.slice(1), rules: rules.slice(1) });
    assert.deepEqual(
      [formStep(room, "add-type")?.refused, formStep(room, "add-rule")?.refused],
      [null, null],
    );
  });
});

describe("a form that another version overtook", () => {
  const live = structuredClone(CODEBOOK_2);
  live.version = 3;
  for (const type of live.types) {
    if (type.code === "summit") type.label = "Meeting of leaders";
    if (type.code === "threat") type.definition = "Theirs.";
  }
  live.types.splice(3, 0, {
    code: "third-party-talks",
    family: "DIPLOMATIC",
    label: "Talks through a third party",
    definition: "New.",
    defaultIntensity: 1,
    lowest: 0.5,
    highest: 2,
    span: "E",
    plover: null,
    phrase: { one: "talks through others", several: "rounds of talks through others" },
  });
  live.rules = [...live.rules, { title: "Theirs", text: "A rule of theirs." }];

  const mine: TypedLists = rowsOf(typedWith("threat", { definition: "Mine." }));
  const edited = flat({
    types: mine.types.map((type) => (type.code === "state-clash" ? { ...type, lowest: "−9" } : type)),
    rules: mine.rules.map((rule, place) => (place === 0 ? { ...rule, text: "Mine." } : rule)),
  });

  test("keeps what its author typed, takes the rest from the newer version, and names what both changed", () => {
    const { typed, both } = rebase(edited, CODEBOOK_2, live);
    const now = rowsOf(typed);
    const of = (code: string) => now.types.find((type) => type.code === code);
    assert.equal(of("summit")?.label, "Meeting of leaders");
    assert.equal(of("threat")?.definition, "Mine.");
    assert.equal(of("state-clash")?.lowest, "−9");
    assert.equal(of("third-party-talks")?.label, "Talks through a third party");
    assert.equal(now.rules[0]?.text, "Mine.");
    assert.equal(now.rules.at(-1)?.title, "Theirs");
    assert.deepEqual(both, ["Threat"]);
    assert.ok(codebookFields(live).safeParse(codebookInput(typed)).success);
  });

  test("a form that was not touched becomes the newer version", () => {
    const { typed, both } = rebase(typedCodebook(CODEBOOK_2), CODEBOOK_2, live);
    assert.deepEqual(codebookInput(typed), codebookInput(typedCodebook(live)));
    assert.deepEqual(both, []);
  });

  test("a type that its author added stays, even where the newer version has its code: the field then says so", () => {
    const added = withType({ ...NEW_TYPE, code: "third-party-talks" });
    const { typed } = rebase(added, CODEBOOK_2, live);
    const parsed = codebookFields(live).safeParse(codebookInput(typed));
    assert.ok(!parsed.success);
    assert.match(parsed.error.issues[0]?.message ?? "", /Another type has this code/);
  });

  test("a rule that one took out and the other left alone is out", () => {
    const fewer = { ...structuredClone(live), rules: live.rules.slice(1) };
    const { typed } = rebase(edited, CODEBOOK_2, fewer);
    // Its author changed the text of that very rule, so it stays and is named.
    assert.equal(rowsOf(typed).rules[0]?.text, "Mine.");
    const { typed: other } = rebase(
      flat({
        ...mine,
        rules: mine.rules.map((rule, place) => (place === 5 ? { ...rule, text: "Mine." } : rule)),
      }),
      CODEBOOK_2,
      fewer,
    );
    assert.notEqual(rowsOf(other).rules[0]?.title, CODEBOOK_2.rules[0]?.title);
  });
});
