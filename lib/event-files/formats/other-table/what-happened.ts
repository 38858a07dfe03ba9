import { headingWords } from "@/lib/codebook/tables/heading-words";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";

/** Headings of a column that tells what happened, by a code or in words. */
const EITHER = ["what", "what was done", "event", "events", "action", "act", "incident"];

/**
 * The column that tells what happened, where its heading leaves open how: codes where all its values are codes of a published scheme, else words. `known` is what headings have said surely.
 * `whatHappened({}, ["what"], [["Ministers meet"]]) // => { words: "what" }`, of “0431” `{ code: "what" }`
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
  if (schemeOf(rows.flatMap((row) => row[at]?.trim() || [])) !== "own")
    return known.code === undefined ? { code: heading } : {};
  return known.words === undefined ? { words: heading } : {};
}

/**
 * The scheme that all codes of a column are of; own: no published one, or there is no code.
 * `schemeOf(["043", "0231"]) // => "CAMEO"`
 */
export function schemeOf(codes: readonly string[]): Extract<CodeScheme, "CAMEO" | "PLOVER" | "own"> {
  if (codes.length > 0 && codes.every((code) => /^(?:0[1-9]|1\d|20)\d{0,2}$/.test(code))) return "CAMEO";
  return codes.length > 0 && codes.every((code) => /^[A-Z]{3,}(?:\/[a-z-]+)?$/.test(code)) ? "PLOVER" : "own";
}
