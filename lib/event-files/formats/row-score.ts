import type { RowScore, ScoreScheme } from "@/lib/event-files/rows/event-row";

const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * The score that a row itself has, on the scale of its source; null: none; undefined: what stands there is no number with a decimal point, as where a spreadsheet has written a comma.
 * `rowScore("-2.0", "PLOVER") // => { value: -2, scheme: "PLOVER" }`, `rowScore("", "PLOVER") // => null`, `rowScore("3,4", "PLOVER") // => undefined`
 */
export function rowScore(text: string, scheme: ScoreScheme): RowScore | null | undefined {
  if (text === "") return null;
  return DECIMAL.test(text) ? { value: Number(text), scheme } : undefined;
}

/** What is said of a score that cannot be read. `scoreProblem("3,4") // => "The intensity “3,4” is no number with a decimal point: …"` */
export const scoreProblem = (text: string) =>
  `The intensity “${text}” is no number with a decimal point: a spreadsheet may have saved this file. Bring it as it was downloaded.`;
