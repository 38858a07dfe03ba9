import { readFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const PLAIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join("");

/** What English pages are written with, and the accents that names of people and offices bring along. */
export const FIRST_LETTERS = `${PLAIN}\u00a0±²°·×′€«»–—‘’“”…−àáâäãåæçèéêëíîïñóôöøùúûüßÉÖÜ`;

/** The faces that every first screen is set in: its package, and its file among those that the build takes. */
export const FIRST_FACES = [
  { folder: "noto-sans", file: "app/_ui/faces/first-sans.woff2" },
  { folder: "source-serif-4", file: "app/_ui/faces/first-serif.woff2" },
] as const;

// The types of the library do not know yet which features may be kept.
const CUT = {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700 } },
  keepFeatures: ["kern", "liga", "tnum"],
} as const;

/** The first letters of a face, in the weights that pages use, with what browsers ask of it for plain text. */
export async function cutFirstFace({ folder }: { folder: string }): Promise<Buffer> {
  const whole = await readFile(
    path.join(
      process.cwd(),
      `node_modules/@fontsource-variable/${folder}/files/${folder}-latin-wght-normal.woff2`,
    ),
  );
  return subsetFont(whole, FIRST_LETTERS, CUT);
}

/** Letters as a style sheet names them: `unicodeRange("ABCD–") // => "U+0041-0044, U+2013"` */
export function unicodeRange(letters: string): string {
  const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(", ");
}
