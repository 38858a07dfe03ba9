import { count, plain, signed } from "@/lib/charts/format/format";
import type { CodingLean, Lean } from "@/lib/engine/draws/coding-lean";
import type { IntensitySigma } from "@/lib/engine/draws/intensity-sigma";

/** As printed: an end that reads 0.0 does not tell one side of the codebook from the other. */
const printed = (value: number) => Math.round(value * 10);

/**
 * Which way the types of one sign were coded, in a sentence.
 * `// => "Negative types were coded milder than the codebook by 0.4 points (0.2 to 0.6) on average over 44 happenings."`
 */
export function leanSentence(which: "Positive" | "Negative", lean: Lean | null): string {
  if (lean === null) return `No happening of a ${which.toLowerCase()} type is coded.`;
  const over = `on average over ${count(lean.happenings, "happening")}`;
  if (lean.interval === null)
    return `${which} types lie ${signed(lean.mean)} points from the codebook ${over}, in ${count(lean.weeks, "week")}: too few to tell a lean from chance.`;
  const [low, high] = lean.interval;
  if (printed(high) < 0) return side(which, "milder", -lean.mean, [-high, -low], over);
  if (printed(low) > 0) return side(which, "stronger", lean.mean, [low, high], over);
  return `${which} types show no sure lean: ${signed(lean.mean)} points from the codebook ${over}, and the interval (${signed(low)} to ${signed(high)}) reaches the codebook.`;
}

function side(which: string, way: string, by: number, [low, high]: [number, number], over: string): string {
  return `${which} types were coded ${way} than the codebook by ${plain(by)} points (${plain(low)} to ${plain(high)}) ${over}.`;
}

/** The lean of a coding in two sentences. */
export function leanSentences({ negative, positive }: CodingLean): string[] {
  return [leanSentence("Negative", negative), leanSentence("Positive", positive)];
}

/** From what the σ of a type is taken. `sigmaWords({ sigma: 1, source: "assumed", pairs: 0 }) // => "assumed"` */
export function sigmaWords({ source, pairs }: IntensitySigma): string {
  if (source === "assumed") return "assumed";
  return source === "type"
    ? `measured on ${pairs} pairs of this type`
    : `measured on ${pairs} pairs of all types`;
}

/** How far coders differ, over the types of a view, in a sentence or two. */
export function sigmaSentence(types: readonly IntensitySigma[]): string {
  const assumed = types.filter(({ source }) => source === "assumed").length;
  if (assumed === types.length)
    return "How far coders differ has not been measured yet, as no signal has been coded twice independently; for every type an error of one point is assumed.";
  const own = types.filter(({ source }) => source === "type").length;
  const rest = types.length - own;
  return [
    `How far coders differ is measured on signals that two people coded independently: ${own} of ${count(types.length, "type")} by pairs of their own`,
    rest === 0 ? "." : `, the others by the pairs of all types together.`,
  ].join("");
}
