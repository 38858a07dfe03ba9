import { PICTURE_INK } from "./picture-parts";

/** How light or dark a picture is; null: as its reader has it, light on paper. */
export type Scheme = "light" | "dark" | null;

/** What an address may ask for by `scheme=`. */
export const SCHEMES = ["light", "dark"] as const;

/** The tones of the dark theme, each for the one of the same name on light ground. */
const DARK: Record<keyof typeof PICTURE_INK, string> = {
  paper: "#14171a",
  wash: "#1f2429",
  ink: "#ece8e1",
  muted: "#a8afb7",
  hair: "#333a41",
  doubt: "#4a5158",
  warm: "#f0955a",
  warmTint: "#7d421d",
  cold: "#7db5e8",
  coldTint: "#254e74",
  onMark: "#14171a",
};

const PAIRS = (Object.keys(PICTURE_INK) as (keyof typeof PICTURE_INK)[]).map(
  (tone) => [PICTURE_INK[tone], DARK[tone]] as const,
);

/**
 * The rule of a style sheet that draws a picture dark for who reads on dark ground. Its tones stay written out as light ones, so
 * that a program without style sheets has them too. Empty where the scheme is forced.
 */
export function schemeStyle(scheme: Scheme): string {
  if (scheme !== null) return "";
  const rules = PAIRS.map(
    ([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`,
  ).join("");
  return `@media screen and (prefers-color-scheme:dark){${rules}}`;
}

/** Markup in the tones that a scheme forces. `inScheme('<path fill="#fffdfa"/>', "dark") // => '<path fill="#14171a"/>'` */
export function inScheme(markup: string, scheme: Scheme): string {
  if (scheme !== "dark") return markup;
  const dark = new Map<string, string>(PAIRS);
  return markup.replace(/(fill|stroke)="(#[0-9a-f]{6})"/g, (whole, part: string, tone: string) => {
    const found = dark.get(tone);
    return found === undefined ? whole : `${part}="${found}"`;
  });
}

/** Tones for a style sheet of a document around pictures. `inkOf("dark").paper // => "#14171a"` */
export function inkOf(scheme: "light" | "dark"): Record<keyof typeof PICTURE_INK, string> {
  return scheme === "dark" ? DARK : PICTURE_INK;
}

/** The scheme that an address asks for; undefined: it asks for one that there is not. `readScheme("dark") // => "dark"` */
export function readScheme(asked: string | null): Scheme | undefined {
  return asked === null ? null : SCHEMES.find((scheme) => scheme === asked);
}
