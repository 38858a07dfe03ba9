import assert from "node:assert/strict";
import { test } from "node:test";
import { create } from "fontkit";
import { withCarriedFaces } from "./carried-faces";
import { facesOf } from "./letters-of";

const picture = (words: string) =>
  `<svg font-family="'Noto Sans'"><style></style><text font-family="'Source Serif 4'">Guarded</text><text>${words}</text></svg>`;
const named = (markup: string) => facesOf(markup).map(({ face, file }) => `${face.family}, ${file.part}`);

test("a picture in English needs two files, one in Tajik, Persian or Pashto those of its letters", () => {
  const latin = ["Source Serif 4, latin", "Noto Sans, latin"];
  assert.deepEqual(named(picture("Index +3.2 &amp; −1.0")), latin);
  assert.deepEqual(named(picture("Ҷумҳурӣ")), [...latin, "Noto Sans, cyrillic", "Noto Sans, cyrillic-ext"]);
  assert.deepEqual(named(picture("\u2068کابل\u2069")), [...latin, "Noto Sans Arabic, arabic"]);
  assert.deepEqual(named(picture("a\u200cb")), latin);
});

test("the tones and rules of a style sheet are no words", () => {
  assert.deepEqual(named("<svg><style>کابل</style></svg>"), ["Noto Sans, latin"]);
});

test("what a picture carries are fonts with the letters of its words, and it stays small", async () => {
  const svg = await withCarriedFaces(picture("Index −1.0 ګښځۍې گچپژیک ғӣқӯҳҷ"));
  const letters = new Set(
    [...svg.matchAll(/base64,([^)]+)\)/g)].flatMap(([, data = ""]) => {
      const font = create(Buffer.from(data, "base64"));
      assert.ok("characterSet" in font);
      return font.characterSet;
    }),
  );
  for (const letter of "Guarded +−1.0ګښځۍېگچپژیکғӣқӯҳҷ")
    assert.ok(letters.has(letter.codePointAt(0) ?? 0), letter);
  assert.equal(svg.match(/@font-face/g)?.length, 4);
  assert.ok(svg.length < 70_000, `${svg.length}`);
  assert.equal(await withCarriedFaces(picture("Index")), await withCarriedFaces(picture("Index")));
});
