import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";
import { ADVANCE_WIDTHS, type Face } from "@/lib/charts/format/advance-widths";
import { textWidth } from "@/lib/charts/format/text-width";
import { ROOT } from "../root";

const FACES: [Face, string, number][] = [
  ["sans", "noto-sans", 400],
  ["sansBold", "noto-sans", 600],
  ["serifBold", "source-serif-4", 600],
];

async function fontOf(face: string, part: string, wght: number, letters: string): Promise<Font> {
  const file = `node_modules/@fontsource-variable/${face}/files/${face}-${part}-wght-normal.woff2`;
  const one = await subsetFont(readFileSync(path.join(ROOT, file)), letters, {
    targetFormat: "sfnt",
    variationAxes: { wght },
  });
  const font = create(one);
  assert.ok("characterSet" in font);
  return font;
}

for (const [name, face, wght] of FACES)
  test(`${name}: the widths of its letters are those of the shipped files`, async () => {
    const told = new Map(
      ADVANCE_WIDTHS[name].flatMap(([first, row]) =>
        row.split(" ").map((width, at) => [first + at, Number(width)] as const),
      ),
    );
    const seen = new Set<number>();
    const letters = [...told.keys()].map((code) => String.fromCodePoint(code)).join("");
    for (const part of ["latin", "latin-ext", "cyrillic", "cyrillic-ext"]) {
      const font = await fontOf(face, part, wght, letters);
      const shaped = (code: number) => font.layout(String.fromCodePoint(code)).advanceWidth / font.unitsPerEm;
      for (const code of font.characterSet.filter((one) => told.has(one) && !seen.has(one))) {
        seen.add(code);
        // A soft hyphen is shaped only where a line is broken at it.
        if (code === 0xad) continue;
        assert.equal(told.get(code), Math.ceil(shaped(code) * 100), `U+${code.toString(16)}`);
      }
    }
    assert.ok(seen.size > 450, `${seen.size}`);
  });

test("joined letters take less room than they are given", async () => {
  const texts = [
    "روابط تاجیکستان و افغانستان در حال بهبود است",
    "د افغانستان او تاجکستان تر منځ د ګډې پولې د بیا پرانیستلو خبرې ترسره شوې",
    "سفیر طالبان در دوشنبه پذیرفته شد (۱۱)",
  ];
  const font = await fontOf("noto-sans-arabic", "arabic", 600, texts.join(""));
  for (const text of texts) {
    const words = text.replace(/[^\u0600-\u06ff ]/g, "");
    const shaped = (font.layout(words).advanceWidth / font.unitsPerEm) * 100;
    assert.ok(shaped <= textWidth(words, { face: "sansBold", size: 100 }), words);
  }
});
