import assert from "node:assert/strict";
import { test } from "node:test";
import { rearranged, sameWords } from "./week-form";

const point = (text: string, signals: string[] = []) => ({ text, says: "", matters: "", signals });

const TEXTS = {
  headline: "Calm",
  arrowReason: "Nothing\nmoved.",
  lead: "",
  assessment: "",
  arrowWay: null,
  arrowWhy: "",
  points: [point("a", ["x"]), point("b"), point("c")],
};

const after = (intent: string, at: number, texts = TEXTS) => {
  const made = rearranged(texts, { what: intent, at }, "none");
  return made && [made.texts.points.map(({ text }) => text).join(""), made.focus];
};

test("a point that is moved takes the focus along, and one that is removed leaves it to the next", () => {
  assert.deepEqual(after("up", 1), ["bac", "points.0.text"]);
  assert.deepEqual(after("down", 0), ["bac", "points.1.text"]);
  assert.deepEqual(after("remove", 0), ["bc", "points.0.text"]);
  assert.deepEqual(after("remove", 2), ["ab", "points.1.text"]);
  assert.deepEqual(after("remove", 0, { ...TEXTS, points: [point("a")] }), ["", "none"]);
});

test("a button that is no way to arrange points is left to others", () => {
  for (const intent of ["save", "preview", "publish", "add", ""]) assert.equal(after(intent, 0), null);
});

test("words are the same however their lines end, and are not where one of them is another", () => {
  const posted = { ...TEXTS, arrowReason: "Nothing\r\nmoved. " };
  assert.ok(sameWords(TEXTS, posted));
  for (const other of [
    { ...TEXTS, headline: "Calmer" },
    { ...TEXTS, arrowWay: "up" as const },
    { ...TEXTS, points: TEXTS.points.slice(1) },
    { ...TEXTS, points: [point("a"), point("x", []), point("b"), point("c")] },
    { ...TEXTS, points: [point("a"), point("b", ["x"]), point("c")] },
  ])
    assert.equal(sameWords(TEXTS, other), false);
});
