import assert from "node:assert/strict";
import { test } from "node:test";
import { folded, foldedLetter } from "./folded";

const alike: [string, string, string][] = [
  ["yeh of Arabic, Persian and Pashto", "علي کلى ۍ ئ", "علی کلی ی ی"],
  ["kaf and gaf", "كابل گل ګل", "کابل گل گل"],
  ["hamza and alef", "أحمد إمام آمو ؤ ماء", "احمد امام امو و ما"],
  ["the joiner and the stretching line", "می‌رود کـابل ها‍", "میرود کابل ها"],
  ["vowel signs", "مُحَمَّد", "محمد"],
  ["heh of the izafa", "سنبلهٔ سنبلۀ سنبلة", "سنبله سنبله سنبله"],
  ["Tajik letters", "Ҷумҳурии Қӯрғонтеппа, ғалла, Мӣрзо", "чумхурии кургонтеппа, галла, мирзо"],
  ["й, composed or not, and ё", "Йол йол ёр", "иол иол ер"],
  ["apostrophes", "Sa’adi Sa'adi Saʿadi", "saadi saadi saadi"],
  ["hyphens", "Asia-Plus Asia‑Plus", "asia plus asia plus"],
  ["digits", "۱۴۰۴ ١٤٠٤", "1404 1404"],
  ["accents", "Şöhret İstanbul ılık", "sohret istanbul ilik"],
  ["letters of presentation", "ﻻ ﷲ", "لا الله"],
];

for (const [what, written, expected] of alike)
  test(`${what} fold to one`, () => {
    assert.equal(folded(written), expected);
  });

test("what is folded stays as it is", () => {
  for (const [, written] of alike) assert.equal(folded(folded(written)), folded(written));
});

test("letters that tell words apart stay apart", () => {
  const words = ["шаҳр", "шар", "کل", "گل", "بر", "پر", "سر", "شر", "ت", "ط"];
  assert.equal(new Set(words.map(folded)).size, words.length);
});

test("a text folds character by character", () => {
  const text = "Ҷумҳурии «می‌رود» Sa’adi";
  assert.equal([...text].map(foldedLetter).join(""), folded(text));
});
