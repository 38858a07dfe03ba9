import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import { CAMEO_WORDS_01_09 } from "./cameo-words-01-09";
import { CAMEO_WORDS_10_20, GDELT_WORDS } from "./cameo-words-10-20";
import { ACLED_WORDS, UCDP_WORDS } from "./incident-words";
import { PLOVER_WORDS } from "./plover-words";

type Words = ReadonlyMap<string, string>;

const CAMEO = wordsIn(CAMEO_WORDS_01_09 + CAMEO_WORDS_10_20);
const GDELT = wordsIn(GDELT_WORDS);
const PLOVER = wordsIn(PLOVER_WORDS);
const UCDP = wordsIn(UCDP_WORDS);
const ACLED = wordsIn(ACLED_WORDS);

/**
 * What a code means, short and in our own words; 101 to 108 as the source’s own list has them, since GDELT’s differs. A code that no list explains is called by the one
 * above it, and what is in no list by itself. “Unspecified” ends the words of codes that say no more than their root.
 * `codeLabel("CAMEO", "107", "gdelt") // => "demands a ceasefire"`, `codeLabel("CAMEO", "107", "icews") // => "demands the settlement of a dispute"`,
 * `codeLabel("PLOVER", "CONSULT/phone", "polecat") // => "talks by telephone"`
 */
export function codeLabel(scheme: CodeScheme, code: string, source: string): string {
  return wordsOf(scheme, code, source)?.replaceAll(/\{[^}]*\}/g, "") ?? code;
}

/**
 * The same as a sentence about two sides, without a full stop; where the source gives no direction, or the code is nobody’s, both sides and what it was.
 * A row without a code is told by the first line of its words, or by the two names alone.
 * `codeSentence("CAMEO", "1123", "gdelt", "Tajikistan", "Afghanistan") // => "Tajikistan accuses Afghanistan of aggression"`,
 * `codeSentence("ACLED", "Armed clash", "acled", "Tajikistan", "Afghanistan") // => "Tajikistan and Afghanistan: armed clash"`
 * @param said the words of the source
 */
export function codeSentence(
  scheme: CodeScheme,
  code: string,
  source: string,
  from: string,
  to: string,
  said = "",
): string {
  if (code === "") return [`${from} and ${to}`, said.split("\n")[0]].filter(Boolean).join(": ");
  const words = wordsOf(scheme, code, source);
  if (!words?.includes("~")) return `${from} and ${to}: ${words ?? code}`;
  return `${from} ${words
    .replace(/, unspecified$/, "")
    .replaceAll(/[{}]/g, "")
    .replace("~", () => to)}`;
}

/**
 * Whether that sentence is ours to its last word: none of it stood in a row, neither in its words nor as a code that no list explains.
 * `isOurSentence("CAMEO", "040", "gdelt", "") // => true`, `isOurSentence("own", "", "own", "Border opened") // => false`
 * @param said the words of the source
 */
export function isOurSentence(scheme: CodeScheme, code: string, source: string, said: string): boolean {
  return code === "" ? said === "" : wordsOf(scheme, code, source) !== undefined;
}

/** Whether a list of CAMEO has a code itself, GDELT’s among them. `isListedCameo("0231") // => true`, `isListedCameo("1001") // => false` */
export const isListedCameo = (code: string): boolean => CAMEO.has(code) || GDELT.has(code);

function wordsOf(scheme: CodeScheme, code: string, source: string): string | undefined {
  switch (scheme) {
    case "CAMEO":
      return (source === "gdelt" ? GDELT.get(code) : undefined) ?? cameoWords(code);
    case "PLOVER":
      return PLOVER.get(code) ?? PLOVER.get(code.split("/")[0] ?? "");
    case "UCDP":
      return UCDP.get(code);
    case "ACLED":
      return ACLED.get(code);
    case "own":
      return undefined;
  }
}

function cameoWords(code: string): string | undefined {
  return CAMEO.get(code) ?? (code.length > 2 ? cameoWords(code.slice(0, -1)) : undefined);
}

/** A table of words by code. `wordsIn("\n11: disapproves{ of ~}\n").get("11") // => "disapproves{ of ~}"` */
function wordsIn(text: string): Words {
  return new Map(
    text
      .trim()
      .split(/\n+/)
      .map((line): [string, string] => {
        const at = line.indexOf(": ");
        return [line.slice(0, at), line.slice(at + 2)];
      }),
  );
}
