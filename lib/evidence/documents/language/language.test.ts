import assert from "node:assert/strict";
import { test } from "node:test";
import { SAMPLES, withArabicLetters } from "@/lib/evidence/documents/encodings/samples.test-kit";
import { aboutText } from "@/lib/evidence/documents/text/about-text";
import { languageOf } from "./language";
import { isRightToLeft, scriptOf } from "./script";
import { fromTajikFont, inTajikFont } from "./tajik-font";

for (const [code, text] of Object.entries(SAMPLES))
  test(`a text in “${code}” is known for one, and so is each half of it`, () => {
    const { code: found, sure } = languageOf(text);
    assert.equal(found, code);
    assert.ok(sure > 0.2 && sure <= 1, `sure by ${sure}`);
    const middle = text.indexOf(" ", text.length / 2);
    for (const half of middle < 0 ? [] : [text.slice(0, middle), text.slice(middle)])
      assert.ok([code, code === "prs" ? "fa" : code].includes(languageOf(half).code), languageOf(half).code);
  });

test("Persian typed on an Arabic keyboard stays Persian", () => {
  assert.equal(languageOf(withArabicLetters(SAMPLES.fa)).code, "fa");
});

test("Tajik without its own letters is still no Russian", () => {
  const plain =
    "Дар шахри Душанбе вазири корхои дохилй бо намояндаи Кобул вохурд ва дар бораи сархад гуфтугу кард. Ин мулокот аз чониби вазорат ташкил шуд.";
  assert.equal(languageOf(plain).code, "tg");
});

test("figures and signs are in no language", () => {
  assert.deepEqual(languageOf("2025-11-26 …"), { code: "", sure: 0 });
  assert.equal(scriptOf("2025"), null);
});

test("the direction is that in which most paragraphs begin", () => {
  assert.ok(isRightToLeft(`12. ${SAMPLES.fa}`));
  assert.ok(isRightToLeft(`(Amu TV)\n${SAMPLES.fa}\n${SAMPLES.ps}`));
  assert.ok(!isRightToLeft(SAMPLES.tg));
  assert.ok(!isRightToLeft("1, 2"));
});

test("what is said of a text is believed where its letters allow it", () => {
  assert.deepEqual(aboutText(SAMPLES.tg, "tg-TJ"), { language: "tg", rightToLeft: false, warnings: [] });
  assert.equal(aboutText(SAMPLES.fa, "prs").language, "prs");
  assert.equal(aboutText(SAMPLES.fa, "fa-AF").language, "prs");
  assert.equal(aboutText(SAMPLES.prs, "fa").language, "prs");
});

test("a text in another script than that of its language is told of, and its letters are believed", () => {
  const { language, warnings } = aboutText(SAMPLES.ru, "fa");
  assert.deepEqual([language, warnings.map(({ code }) => code)], ["ru", ["language-disagrees"]]);
  assert.match(warnings[0]?.message ?? "", /Persian.*Russian/);
  assert.deepEqual(
    aboutText(SAMPLES.tg, "ru").warnings.map(({ code }) => code),
    ["language-disagrees"],
  );
});

test("an old Tajik font is known by three of its places, and no neighbour is taken for one", () => {
  const typed =
    "Вазорати корњои хориљии Љумњурии Тољикистон ин њамларо мањкум кард ва чорањои ќатъї андешид.";
  assert.ok(inTajikFont(typed));
  assert.equal(
    fromTajikFont(typed),
    "Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон ин ҳамларо маҳкум кард ва чораҳои қатъӣ андешид.",
  );
  assert.deepEqual(
    aboutText(typed, "").warnings.map(({ code }) => code),
    ["tajik-font"],
  );
  for (const other of [
    "Љубав и њива, људи и коњи ћуте.",
    "Љубов и нива, ќе дојде ѓавол, њива.",
    "Україна і її люди",
    "Беларусь і яе людзі, ў горадзе",
    SAMPLES.tg,
    SAMPLES.ru,
  ])
    assert.ok(!inTajikFont(other), other);
});
