import { createHash } from "node:crypto";

/** Words in a row that two texts may not share: longer than any name or office of the demonstration data. */
export const RUN_LENGTH = 7;

/**
 * The words of a text as they are compared: small letters without marks, digits, nothing else; an apostrophe joins.
 * `wordsOf("Rahmon’s order – 3,000 tonnes") // => ["rahmons", "order", "3", "000", "tonnes"]`
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Every run of so many words of a text, in order. `runsOf("a b c", 2) // => ["a b", "b c"]` */
export function runsOf(text: string, length = RUN_LENGTH): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
}

/** Eight letters by which a run is known without its words: 48 bits of SHA-256, base64url. */
export function runCode(run: string): string {
  return createHash("sha256").update(run).digest().subarray(0, 6).toString("base64url");
}

/** The runs of a text that are among the codes. */
export function sharedRuns(text: string, codes: ReadonlySet<string>): string[] {
  return runsOf(text).filter((run) => codes.has(runCode(run)));
}
