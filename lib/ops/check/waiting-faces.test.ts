import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { create } from "fontkit";
import subsetFont from "subset-font";
import { ROOT } from "../root";

const TEXT =
  "Turns coded, graded and sourced signals between two states into an engagement index with an open method. On 28 Dec 2025 the index stands at " +
  "+14.3, down 2.1 on the week; every change is explained by shares that add up, and every week can be published as a summary that stays as it was.";

/** How wide a letter of the text is in the faces that systems have, in parts of the size of the type: regular, then bold. */
const SYSTEM_WIDTHS = {
  Arial: [0.4617, 0.4918],
  Roboto: [0.4573, 0.4628],
  "Times New Roman": [0.4116, 0.4353],
  "Noto Serif": [0.4881, 0.515],
} as const;

const OURS = [
  ["noto-sans", "Waiting sans", "Arial"],
  ["noto-sans", "Waiting sans on a phone", "Roboto"],
  ["source-serif-4", "Waiting serif", "Times New Roman"],
  ["source-serif-4", "Waiting serif on a phone", "Noto Serif"],
] as const;

const sheet = readFileSync(path.join(ROOT, "app/faces.css"), "utf8");

/** The figures of one rule, as parts of the size of the type. */
function ruleOf(family: string, weights: string) {
  const rule = sheet
    .split("@font-face")
    .find((one) => one.includes(`"${family}";`) && one.includes(`font-weight: ${weights};`));
  assert.ok(rule, `${family} ${weights}`);
  const figure = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
  return {
    rule,
    size: figure("size-adjust"),
    ascent: figure("ascent-override"),
    descent: figure("descent-override"),
  };
}

async function measured(face: string, wght: number) {
  const file = path.join(
    ROOT,
    `node_modules/@fontsource-variable/${face}/files/${face}-latin-wght-normal.woff2`,
  );
  const whole = readFileSync(file);
  const one = create(await subsetFont(whole, TEXT, { targetFormat: "sfnt", variationAxes: { wght } }));
  const all = create(whole);
  assert.ok("characterSet" in one && "characterSet" in all);
  return {
    width: one.layout(TEXT, ["tnum"]).advanceWidth / one.unitsPerEm / TEXT.length,
    ascent: all.ascent / all.unitsPerEm,
    descent: -all.descent / all.unitsPerEm,
  };
}

for (const [face, family, system] of OURS)
  test(`${system} is as wide and as high as ${face} while that is on its way`, async () => {
    for (const [at, weights, wght] of [
      [0, "100 500", 400],
      [1, "501 900", 600],
    ] as const) {
      const { rule, size, ascent, descent } = ruleOf(family, weights);
      const ours = await measured(face, wght);
      const there = SYSTEM_WIDTHS[system][at];
      assert.match(rule, new RegExp(`local\\("${system}${at === 1 ? " Bold" : ""}"\\)`));
      assert.ok(Math.abs((size * there) / ours.width - 1) < 0.02, `${weights}: ${ours.width / there}`);
      // Both are told before the size is changed.
      assert.ok(Math.abs(size * ascent - ours.ascent) < 0.001, `${weights}: ${ours.ascent / size}`);
      assert.ok(Math.abs(size * descent - ours.descent) < 0.001, `${weights}: ${ours.descent / size}`);
    }
  });

test("the name of a face begins with no word that means any face of a kind: without its quotes, which the build takes away, browsers refuse it", () => {
  const names = [...sheet.matchAll(/font-family: "([^"]+)"/g)].map(([, name]) => name ?? "");
  assert.equal(new Set(names).size, 6);
  for (const name of names)
    assert.doesNotMatch(name, /^(serif|sans-serif|monospace|cursive|fantasy|math|emoji|system-ui)\b/i);
});
