import { headingWords } from "@/lib/codebook/tables/heading-words";
import { isListedCameo } from "@/lib/event-files/codes/code-words";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";

/** Headings of a column that tells what happened, by a code or in words. */
const EITHER = ["what", "what was done", "event", "events", "action", "act", "incident"];

/** Rows of a short table may each have a code of their own; of more, some come again. */
const SHORT = 10;

/**
 * The column that tells what happened, where its heading leaves open how: codes where all its values are codes of a published scheme, else words. Numbers by which somebody counts events are
 * neither. `known` is what headings have said surely.
 * `whatHappened({}, ["what"], [["Ministers meet"]]) // => { words: "what" }`, of “0231” `{ code: "what" }`, of “1001” `{}`
 */
export function whatHappened(
  known: Partial<Record<string, string>>,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): { code?: string; words?: string } {
  const taken = new Set(Object.values(known));
  const at = headings.findIndex((one) => !taken.has(one) && EITHER.includes(headingWords(one)));
  const heading = headings[at];
  if (heading === undefined) return {};
  const values = rows.flatMap((row) => row[at]?.trim() || []);
  if (areCodes(values)) return known.code === undefined ? { code: heading } : {};
  const areNumbers = values.length > 0 && values.every((value) => !/\p{L}/u.test(value));
  return known.words === undefined && !areNumbers ? { words: heading } : {};
}

/** Whether values are codes under a heading that does not say so: numbers look like those of CAMEO, of which its lists have half at least, and they come again. */
function areCodes(values: readonly string[]): boolean {
  const scheme = schemeOf(values);
  if (scheme !== "CAMEO") return scheme !== "own";
  const comeAgain = values.length <= SHORT || new Set(values).size < values.length;
  return comeAgain && values.filter(isListedCameo).length >= values.length / 2;
}

/**
 * The scheme that all codes of a column are of; own: no published one, or there is no code.
 * `schemeOf(["043", "0231"]) // => "CAMEO"`
 */
export function schemeOf(codes: readonly string[]): Extract<CodeScheme, "CAMEO" | "PLOVER" | "own"> {
  if (codes.length > 0 && codes.every((code) => /^(?:0[1-9]|1\d|20)\d{0,2}$/.test(code))) return "CAMEO";
  return codes.length > 0 && codes.every((code) => /^[A-Z]{3,}(?:\/[a-z-]+)?$/.test(code)) ? "PLOVER" : "own";
}
