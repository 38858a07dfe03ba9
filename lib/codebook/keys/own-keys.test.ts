import assert from "node:assert/strict";
import { test } from "node:test";
import { actionOf, DESK_KEYS, KEY_ACTIONS, keyMap } from "./desk-keys";
import { actsWhileTyping, chordOf, chordOfText, isTaken, keysOfChord } from "./key-chord";
import { readOwnKeys } from "./own-keys";

const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("a chord is where the keys lie, whatever they write", () => {
  // On a Russian layout the event says “т” for this key; it is not asked.
  assert.equal(chordOf({ ...press, code: "KeyN", altKey: true }), "Alt+KeyN");
  assert.equal(chordOf({ ...press, code: "NumpadEnter", metaKey: true, shiftKey: true }), "Ctrl+Shift+Enter");
});

test("what is written as keys is read, and shown the same way", () => {
  for (const [text, chord] of [
    ["alt + n", "Alt+KeyN"],
    ["Shift+Ctrl+Enter", "Ctrl+Shift+Enter"],
    ["F9", "F9"],
    ["Alt+/", "Alt+Slash"],
    ["Alt+3", "Alt+Digit3"],
    ["Alt+KeyN", "Alt+KeyN"],
  ] as const) {
    assert.equal(chordOfText(text), chord);
    assert.equal(chordOfText(keysOfChord(chord).join("+")), chord);
  }
  for (const text of ["", "Hyper+N", "Alt", "Alt+Ж"]) assert.equal(chordOfText(text), null, text);
});

test("the usual keys are all different, may be taken, and act while somebody types, but for those of a list", () => {
  const usual = KEY_ACTIONS.map((name) => DESK_KEYS[name].usual);
  assert.equal(new Set(usual).size, usual.length);
  for (const name of KEY_ACTIONS) {
    const chord = DESK_KEYS[name].usual;
    assert.equal(isTaken(chord), false, chord);
    assert.equal(actsWhileTyping(chord), !name.endsWith("Row"), chord);
    assert.equal(chordOfText(keysOfChord(chord).join("+")), chord);
  }
  assert.equal(actionOf(keyMap({}), "Alt+KeyN"), "toNext");
  assert.equal(actsWhileTyping("KeyJ"), false);
  assert.equal(actsWhileTyping("Shift+KeyJ"), false);
});

test("own keys: other than the usual ones, each for one thing", () => {
  assert.deepEqual(readOwnKeys({ save: "F9", toNext: "alt+n", toPrevious: "" }), {
    keys: { save: "F9" },
    problems: [],
  });
  const fields = (typed: Record<string, unknown>) => readOwnKeys(typed).problems.map(({ field }) => field);
  assert.deepEqual(fields({ save: "nonsense" }), ["save"]);
  assert.deepEqual(fields({ save: "Ctrl+C" }), ["save"]);
  assert.deepEqual(fields({ save: "Alt+N" }), ["save"]);
  assert.deepEqual(fields({ save: "Alt+N", toNext: "F8" }), []);
});
