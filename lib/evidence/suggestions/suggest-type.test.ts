import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { SENTENCES } from "./sentences.test-kit";
import { suggest } from "./suggest";
import { documentOf, KNOWLEDGE, suggested } from "./suggest.test-kit";

const told = SENTENCES.map(([language, type, text]) => {
  const suggestions = suggest(documentOf(text), null, KNOWLEDGE);
  const family = CODEBOOK_2.types.find(({ code }) => code === type)?.family;
  return {
    language,
    text,
    type,
    given: suggested(suggestions, "type"),
    right: suggested(suggestions, "type") === type,
    rightFamily: suggested(suggestions, "family") === family,
  };
});

test("sentences of five languages, twelve each, all of types that there are", () => {
  for (const language of ["en", "ru", "tg", "fa", "ps"])
    assert.equal(told.filter((one) => one.language === language).length, 12, language);
  for (const [, type] of SENTENCES)
    assert.ok(
      CODEBOOK_2.types.some(({ code }) => code === type),
      type,
    );
});

test("the type of nine sentences of ten is found, and the family of nineteen of twenty", () => {
  const wrong = told.filter(({ right }) => !right).map(({ text, given }) => `${given}: ${text}`);
  assert.ok(wrong.length <= 6, wrong.join("\n"));
  const otherFamily = told.filter(({ rightFamily }) => !rightFamily).map(({ text }) => text);
  assert.ok(otherFamily.length <= 3, otherFamily.join("\n"));
});

for (const language of ["en", "ru", "tg", "fa", "ps"])
  test(`of the sentences in “${language}” ten of twelve are found`, () => {
    const wrong = told.filter((one) => one.language === language && !one.right);
    assert.ok(wrong.length <= 2, wrong.map(({ text, given }) => `${given}: ${text}`).join("\n"));
  });

test("the reasons name the words, and the types that come after", () => {
  const because = suggest(
    documentOf("The foreign ministers spoke by phone. Power contract signed."),
    null,
    KNOWLEDGE,
  ).find(({ field }) => field === "type")?.because;
  assert.match(because ?? "", /foreign ministers spoke”.*; after Ministers’ call \(\d+\): Supply contract/i);
});

test("a text that tells of no type gets none", () => {
  assert.equal(
    suggested(suggest(documentOf("The weather in Dushanbe was fine."), null, KNOWLEDGE), "type"),
    null,
  );
});

test("what is marked speaks before the rest", () => {
  const text = "The ministers spoke by phone. Later the border market was reopened.";
  const document = documentOf(text);
  const start = text.indexOf("Later");
  assert.equal(suggested(suggest(document, null, KNOWLEDGE), "type"), "minister-call");
  assert.equal(suggested(suggest(document, { start, end: text.length }, KNOWLEDGE), "type"), "opening");
});
