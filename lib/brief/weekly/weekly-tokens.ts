import { decimalsBeside, thresholdWords } from "@/lib/charts/format/beside-threshold";
import { plain, signed } from "@/lib/charts/format/format";
import { printedParts } from "@/lib/charts/format/printed-parts";
import type { StageRules } from "@/lib/engine/methods/method";
import type { WeekFigures } from "./weekly-figures";

/** Names that an editor writes in braces; the figure is put in when the text is shown, and frozen when it is published. */
export const WEEK_TOKENS = [
  "index",
  "last",
  "change",
  "points",
  "new",
  "new-points",
  "fading",
  "fading-points",
  "warming",
  "cooling",
  "threshold",
] as const;
export type WeekToken = (typeof WEEK_TOKENS)[number];

/** Tokens of a movement that print a sign, with the one that prints its size alone. */
export const SIZE_OF = {
  change: "points",
  new: "new-points",
  fading: "fading-points",
} as const satisfies Partial<Record<WeekToken, WeekToken>>;

export const TOKEN_MEANING: Record<WeekToken, string> = {
  index: "the index this Sunday, with sign",
  last: "the index last Sunday, with sign",
  change: "its change, with sign",
  points: "its change, without sign",
  new: "what new signals brought, with sign",
  "new-points": "the same, without sign",
  fading: "what fading and ended signals brought, with sign",
  "fading-points": "the same, without sign",
  warming: "the warming pull, with sign",
  cooling: "the cooling pull, with sign",
  threshold: "the change within which a week is flat",
};

/**
 * What each token stands for in a week, as it is printed: the change with the decimals that its arrow needs beside the threshold of the
 * method, and what is new and what fades so that they make it.
 */
export function tokenValues(
  figures: WeekFigures,
  { arrow }: Pick<StageRules, "arrow">,
): Record<WeekToken, string> {
  const { index } = figures;
  const change = index.change ?? figures.fresh + figures.fading;
  const decimals = decimalsBeside(Math.abs(change), arrow);
  const [fresh = 0, fading = 0] = printedParts([figures.fresh, figures.fading], change, { decimals });
  return {
    index: signed(index.now),
    last: signed(index.before),
    change: signed(index.change, decimals),
    points: plain(index.change === null ? null : Math.abs(index.change), decimals),
    new: signed(fresh, decimals),
    "new-points": plain(Math.abs(fresh), decimals),
    fading: signed(fading, decimals),
    "fading-points": plain(Math.abs(fading), decimals),
    warming: signed(figures.warming.now),
    cooling: signed(figures.cooling.now),
    threshold: thresholdWords(arrow),
  };
}

const TOKEN = /\{([^{}]{0,40})\}/g;

/** A text with its tokens replaced; unknown ones stay as written. `fillTokens("up {points}", values) // => "up 11.3"` */
export function fillTokens(text: string, values: Record<WeekToken, string>): string {
  return text.replace(TOKEN, (whole, name: string) => {
    const known = WEEK_TOKENS.find((token) => token === name.trim());
    return known ? values[known] : whole;
  });
}

/** The tokens of a text that mean nothing. `unknownTokens("{indx}") // => ["{indx}"]` */
export function unknownTokens(text: string): string[] {
  return [...text.matchAll(TOKEN)]
    .filter(([, name]) => !WEEK_TOKENS.some((token) => token === name?.trim()))
    .map(([whole]) => whole);
}
