import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap, tellingWords } from "./likeness";

const likeness = (one: string, other: string) => overlap(tellingWords(one), tellingWords(other));

test("the same words in another order are alike", () => {
  assert.equal(likeness("Clash at Farkhor", "Farkhor: the clashes"), 1);
});

test("texts without a telling word in common are not", () => {
  assert.equal(likeness("Minister visits Kabul", "Power line opened"), 0);
  assert.equal(likeness("", "Power line opened"), 0);
});

test("accents and other scripts count as letters", () => {
  assert.equal(likeness("Şöhret", "sohret"), 1);
  assert.equal(likeness("Столкновение у Дарваза", "столкновения в Дарвазе"), 1);
});

test("likeness does not depend on which text comes first", () => {
  const [a, b] = ["Drone attack near Shohin kills three", "Three Chinese workers killed near Shohin"];
  assert.equal(likeness(a, b), likeness(b, a));
});
