import { formatDay, percent, plain, signed } from "@/lib/charts/format/format";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { isFamily } from "@/lib/codebook/signal-schema";
import type { AlphaInterval } from "@/lib/engine/agreement/alpha-interval";
import type { CodedVariable } from "@/lib/engine/agreement/coded-variables";

export const VARIABLE_WORDS: Record<CodedVariable, string> = {
  family: "Family",
  type: "Type",
  initiator: "Who acted",
  scored: "Scored",
  intensity: "Intensity",
  start: "First day",
};

/** What two coders said, as screens say it: labels in place of codes, sides by their names. */
export function saidInWords(
  variable: CodedVariable,
  value: string,
  { codebook, sideA, sideB }: { codebook: Codebook; sideA: string; sideB: string },
): string {
  if (variable === "family") return isFamily(value) ? FAMILY_LABEL[value] : value;
  if (variable === "type") return isolate(findType(codebook, value)?.label ?? value);
  if (variable === "intensity") return signed(Number(value));
  if (variable === "start") return formatDay(value);
  if (variable === "initiator")
    return { A: isolate(sideA), B: isolate(sideB), BOTH: "Both", THIRD: "A third" }[value] ?? value;
  return value;
}

/** `alphaWords(0.7434) // => "0.743"`; null, which is no number: “undefined”. */
export const alphaWords = (alpha: number | null) => (alpha === null ? "undefined" : plain(alpha, 3));

/** So many pairs must there be before an interval is told: the resamples of fewer are the same few over again, and lie too close. */
export const PAIRS_TO_TELL = 10;

/** `intervalWords({ lower: 0.5, upper: 0.9, … }, 40) // => "0.50 to 0.90"`; without ends a dash, of few pairs that they are few. */
export function intervalWords({ lower, upper }: AlphaInterval, pairs: number): string {
  if (pairs < PAIRS_TO_TELL) return "too few pairs";
  return lower === null || upper === null ? "–" : `${plain(lower, 2)} to ${plain(upper, 2)}`;
}

/** Resamples in which nothing varied, of all: `undefinedWords({ undefinedResamples: 100, resamples: 2000, … }) // => "5 %"`. */
export function undefinedWords({ undefinedResamples, resamples }: AlphaInterval): string {
  if (undefinedResamples === 0) return "none";
  const share = undefinedResamples / resamples;
  return share < 0.005 ? "under 1 %" : percent(share);
}
