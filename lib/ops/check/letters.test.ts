import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { openSync } from "fontkit";
import { ROOT } from "../root";

const FOLDER = path.join(ROOT, "node_modules/@fontsource-variable");

/** The letters that the shipped files of a face have, by the parts that its package splits it into. */
function lettersOf(face: string, parts: readonly string[]): Set<number> {
  return new Set(
    parts.flatMap((part) => {
      const font = openSync(path.join(FOLDER, face, "files", `${face}-${part}-wght-normal.woff2`));
      assert.ok("characterSet" in font, `${face} ${part} is one font`);
      return font.characterSet;
    }),
  );
}

function missing(letters: Set<number>, wanted: string): string {
  return [...wanted].filter((letter) => !letters.has(letter.codePointAt(0) ?? 0)).join("");
}

test("the Arabic face has the letters of Persian, Dari and Pashto, their figures and their marks", () => {
  const arabic = lettersOf("noto-sans-arabic", ["arabic"]);
  for (const wanted of [
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى",
    "گچپژیک",
    "ټډړږښځڅګڼۍېۀ",
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩",
    "،؛؟٪\u200c\u064b\u064e\u0651",
  ])
    assert.equal(missing(arabic, wanted), "");
});

for (const face of ["noto-sans", "source-serif-4"])
  test(`${face} has the letters of Tajik, great and small`, () => {
    const letters = lettersOf(face, ["cyrillic", "cyrillic-ext"]);
    assert.equal(missing(letters, "ғӣқӯҳҷҒӢҚӮҲҶабвгдеёжзийклмнопрстуфхчшъэюяЁЪЭЮЯ"), "");
  });
