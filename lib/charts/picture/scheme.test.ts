import assert from "node:assert/strict";
import { test } from "node:test";
import { pictureFile } from "./picture-file";
import { PICTURE_INK } from "./picture-parts";
import { inkOf, inScheme, readScheme, schemeStyle } from "./scheme";

const drawing = `<rect fill="${PICTURE_INK.paper}" stroke="${PICTURE_INK.ink}"/><path fill="none" stroke="#123456"/>`;

test("a picture is written in light tones and turned dark by its reader’s scheme, never on paper", () => {
  const svg = pictureFile(10, 20, drawing, null);
  assert.ok(svg.includes(drawing));
  assert.match(svg, /<style>@media screen and \(prefers-color-scheme:dark\)\{/);
  for (const tone of Object.values(PICTURE_INK)) assert.ok(svg.includes(`[fill="${tone}"]{fill:#`), tone);
});

test("a forced scheme has no rule: what stands there is what is seen", () => {
  assert.equal(schemeStyle("dark"), "");
  assert.equal(inScheme(drawing, "light"), drawing);
  assert.equal(
    inScheme(drawing, "dark"),
    `<rect fill="${inkOf("dark").paper}" stroke="${inkOf("dark").ink}"/><path fill="none" stroke="#123456"/>`,
  );
});

test("no two tones of the light theme are alike, or one could not be told from the other", () => {
  assert.equal(new Set(Object.values(PICTURE_INK)).size, Object.values(PICTURE_INK).length);
});

test("words and marks keep their contrast in both schemes", () => {
  const light = (tone: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(tone.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : Math.exp(2.4 * Math.log((part + 0.055) / 1.055))))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const contrast = (a: string, b: string) => {
    const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  for (const scheme of ["light", "dark"] as const) {
    const ink = inkOf(scheme);
    for (const tone of [ink.ink, ink.muted, ink.warm, ink.cold])
      assert.ok(contrast(tone, ink.paper) >= 4.5, `${scheme} ${tone}`);
    for (const tone of [ink.ink, ink.muted])
      assert.ok(contrast(tone, ink.wash) >= 4.5, `${scheme} ${tone} on the stripes`);
    for (const mark of [ink.warm, ink.cold])
      assert.ok(contrast(ink.onMark, mark) >= 4.5, `${scheme} ${mark}`);
  }
});

test("an address asks for a scheme by its name", () => {
  assert.deepEqual(["light", "dark", null, "sepia", ""].map(readScheme), [
    "light",
    "dark",
    null,
    undefined,
    undefined,
  ]);
});
