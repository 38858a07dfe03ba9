import assert from "node:assert/strict";
import { test } from "node:test";
import { decoded } from "./decoded";
import { ENCODINGS, inEncoding } from "./encodings";
import { likelyEncodings } from "./likely-encodings";
import { bytesIn, SAMPLES, withArabicLetters } from "./samples.test-kit";

/** As the C library of Linux writes it. */
const KOI8_T =
  "f4cf8dc9cbc9d3d4cfce2c208ac1cdc1c92080c9dbcccf808acfc92081c1d2c2a520d7c120cba18aa53a208e208c2090208320a220b520b320a320b9";

test("KOI8-T is read as other programs write it", () => {
  const bytes = Uint8Array.from(KOI8_T.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  assert.equal(inEncoding(bytes, "KOI8-T"), "Тоҷикистон, ҳамаи қишлоқҳои ғарбӣ ва кӯҳӣ: Ҷ Ҳ Қ Ғ Ӯ Ӣ Ё ё №");
});

test("every encoding that is offered is known here, and no other name", () => {
  for (const { name } of ENCODINGS)
    assert.equal(typeof inEncoding(Uint8Array.of(0x41, 0), name), "string", name);
  assert.equal(inEncoding(Uint8Array.of(0x41), "klingon"), null);
});

const CASES: [keyof typeof SAMPLES, string][] = [
  ["tg", "koi8-t"],
  ["tg", "tajik-font"],
  ["ru", "windows-1251"],
  ["ru", "koi8-r"],
  ["ru", "iso-8859-5"],
  ["ru", "ibm866"],
  ["ru", "x-mac-cyrillic"],
  ["fa", "windows-1256"],
  ["prs", "windows-1256"],
  ["ar", "windows-1256"],
  ["ar", "iso-8859-6"],
];

for (const [language, encoding] of CASES)
  test(`“${language}” in ${encoding} is read right, with a preview in each likely encoding, itself first`, () => {
    const text =
      encoding === "windows-1256"
        ? withArabicLetters(SAMPLES[language]).replaceAll("\u200c", " ")
        : SAMPLES[language];
    const bytes = bytesIn(text, encoding);
    const read = decoded(bytes, undefined, null);
    assert.equal(read?.text, text);
    const [first, ...others] = read?.encodings ?? [];
    assert.equal(first?.encoding, encoding);
    assert.equal(first?.language === "prs" ? "fa" : first?.language, language === "prs" ? "fa" : language);
    for (const other of others)
      assert.ok(other.score < (first?.score ?? 0) && other.preview !== first?.preview);
    assert.deepEqual(
      read?.warnings.map(({ code }) => code),
      ["encoding-unsure"],
    );
  });

test("Tajik in windows-1251, which has no letters for six of its sounds, is read as Tajik", () => {
  const plain = SAMPLES.tg.replace(
    /[ҷқғҳӯӣҶҚҒҲӮӢ]/g,
    (letter) => "чкгхуичкгхуи"["ҷқғҳӯӣҶҚҒҲӮӢ".indexOf(letter)] ?? letter,
  );
  const [first] = likelyEncodings(bytesIn(plain, "windows-1251"));
  assert.deepEqual([first?.encoding, first?.language], ["windows-1251", "tg"]);
});

for (const [language, text] of Object.entries(SAMPLES))
  test(`“${language}” in Unicode is sure, with and without a mark, in one byte or two`, () => {
    const two = (greaterFirst: boolean, mark: string) => {
      const units = `${mark}${text}`;
      const bytes = new DataView(new ArrayBuffer(2 * units.length));
      for (let at = 0; at < units.length; at++) bytes.setUint16(2 * at, units.charCodeAt(at), !greaterFirst);
      return new Uint8Array(bytes.buffer);
    };
    const ways = [
      new TextEncoder().encode(text),
      new TextEncoder().encode(`\ufeff${text}`),
      two(false, "\ufeff"),
      two(true, "\ufeff"),
      two(false, ""),
      two(true, ""),
    ];
    // Without a mark and without a sign of ASCII there is nothing to tell two bytes by.
    for (const bytes of language === "zh" ? ways.slice(0, 4) : ways)
      assert.deepEqual(decoded(bytes, undefined, "windows-1251"), { text, encodings: [], warnings: [] });
  });

test("an encoding that is declared is believed where the bytes do not speak against it", () => {
  const bytes = bytesIn(SAMPLES.ru, "koi8-r");
  assert.deepEqual(decoded(bytes, undefined, "koi8-r"), { text: SAMPLES.ru, encodings: [], warnings: [] });
  const wrong = decoded(bytes, undefined, "windows-1251");
  assert.deepEqual([wrong?.text, wrong?.warnings.length], [SAMPLES.ru, 1]);
  assert.match(wrong?.warnings[0]?.message ?? "", /“windows-1251”/);
});

test("a person’s choice stands above all", () => {
  const bytes = bytesIn(SAMPLES.ru, "koi8-r");
  assert.equal(decoded(bytes, "koi8-r", "windows-1251")?.text, SAMPLES.ru);
  assert.notEqual(decoded(bytes, "windows-1251", null)?.text, SAMPLES.ru);
  assert.equal(decoded(bytes, "klingon", null), null);
});

test("a preview begins where letters are, whatever stands before them", () => {
  const page = `<html><head><style>${"a{b:c}".repeat(2_000)}</style></head><p>${SAMPLES.ru}</p></html>`;
  const [first] = likelyEncodings(bytesIn(page, "windows-1251"));
  assert.equal(first?.encoding, "windows-1251");
  assert.match(first?.preview ?? "", /Вечером 26 ноября/);
});
