import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { create } from "fontkit";
import { cutFirstFace, FIRST_FACES, FIRST_LETTERS, unicodeRange } from "./first-faces";

const sheet = readFileSync("app/faces.css", "utf8");

const rulesOf = (text: string) => text.split("@font-face").slice(1);
const told = (rule: string | undefined, name: string) =>
  new RegExp(`${name}:\\s+([^;]+);`).exec(rule ?? "")?.[1]?.replace(/\s+/g, " ");

for (const { folder, file } of FIRST_FACES) {
  const name = file.split("/").at(-1);
  const rule = rulesOf(sheet).find((one) => one.includes(`/${name}"`));

  test(`${name} is what its package's file gives today; after a new version, npm run cut-faces`, async () => {
    const kept = readFileSync(file);
    assert.ok(kept.equals(await cutFirstFace({ folder })));
    assert.ok(kept.length < 25_000, `${kept.length} bytes`);
  });

  test(`${name} has every letter that the style sheet asks it for, and is asked for all that it has`, () => {
    const font = create(readFileSync(file));
    assert.ok("characterSet" in font);
    // The last entry of such a table is none.
    const letters = font.characterSet.filter((code) => code !== 0xffff);
    assert.equal(unicodeRange(String.fromCodePoint(...letters)), unicodeRange(FIRST_LETTERS));
    assert.equal(told(rule, "unicode-range"), unicodeRange(FIRST_LETTERS));
    assert.deepEqual([font.variationAxes.wght?.min, font.variationAxes.wght?.max], [400, 700]);
  });

  test(`${name} says of itself what the rules of its package say, so that a letter which it lacks is found in those`, () => {
    const whole = readFileSync(`node_modules/@fontsource-variable/${folder}/wght.css`, "utf8");
    for (const said of ["font-weight", "font-style", "font-display"])
      for (const other of rulesOf(whole)) assert.equal(told(rule, said), told(other, said), said);
    assert.ok(whole.includes(`'${told(rule, "font-family")?.replaceAll('"', "")}'`));
  });
}

test("the style sheet of the first letters comes after those of the packages: what comes last is taken first", () => {
  const layout = readFileSync("app/layout.tsx", "utf8");
  for (const { folder } of FIRST_FACES) {
    const at = layout.indexOf(`"@fontsource-variable/${folder}/wght.css"`);
    assert.ok(at > 0 && at < layout.indexOf('"./faces.css"'), folder);
  }
});
