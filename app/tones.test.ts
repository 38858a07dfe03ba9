import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PICTURE_INK as INK } from "@/lib/charts/picture/picture-parts";

const TEXT = ["ink", "muted", "warm", "cold"] as const;
/** What text stands on; the stripes of the stages are of the wash. */
const UNDER = ["paper", "wash"] as const;

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
/** The tones of each theme in their order in the file: light, dark, print. */
const themes = [...css.matchAll(/:root \{([^}]*--paper: #[^}]*)\}/g)].map(([, rules = ""]) =>
  Object.fromEntries(
    [...rules.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, tone]) => [name, tone]),
  ),
);

function light(tone: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(tone.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test("every tone of text keeps 4.5:1 on paper and on a stripe, in light, in dark and in print", () => {
  assert.equal(themes.length, 3);
  assert.equal(Math.round(contrast("#000000", "#ffffff")), 21);
  for (const [at, theme] of themes.entries())
    for (const text of TEXT)
      for (const under of UNDER) {
        const found = contrast(theme[text] ?? "", theme[under] ?? "");
        assert.ok(found >= 4.5, `theme ${at}: ${text} on ${under} has ${found.toFixed(2)}:1`);
      }
});

test("pictures that leave the house have the tones of the page", () => {
  assert.equal(INK.warm, themes[0]?.warm);
  assert.equal(INK.cold, themes[0]?.cold);
});
