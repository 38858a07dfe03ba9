import type { Family } from "@/lib/engine/signals/signal";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import type { CodeMapping, EnergyWord, MappedCode } from "./code-mapping";

/** What of a row, or of the rows of one happening, a proposal is made from. */
export interface ProposedFrom {
  scheme: CodeScheme;
  code: string;
  contexts: readonly string[];
  words: string;
  place: string;
}

export interface Proposal {
  family: Family | null;
  type: string | null;
}

/**
 * The family and type that the table of codes proposes. Of several codes the longest holds; one that the table does not have has no family. A word of energy goes before the code, since
 * no code names energy, and leaves the type to the coder; but force stays security wherever it is used: an attack on a power line is an attack.
 * `proposalOf(DEFAULT_MAPPING, { scheme: "CAMEO", code: "0611", … }).family // => "TRADE"`
 */
export function proposalOf(mapping: CodeMapping, row: ProposedFrom): Proposal {
  const entry = longestOf(mapping.codes, row);
  if (entry?.family !== "SECURITY" && mapping.energy.some((word) => isEnergy(word, row)))
    return { family: "ENERGY", type: null };
  return { family: entry?.family ?? null, type: entry?.type ?? null };
}

function longestOf(codes: readonly MappedCode[], { scheme, code }: ProposedFrom): MappedCode | null {
  let longest: MappedCode | null = null;
  for (const entry of codes)
    if (
      entry.scheme === scheme &&
      code.startsWith(entry.code) &&
      entry.code.length > (longest?.code.length ?? -1)
    )
      longest = entry;
  return longest;
}

/**
 * Whether a row, or the rows of one happening, carry a word of energy, whatever its case.
 * `isEnergy({ in: "words", word: "CASA-1000" }, { contexts: [], words: "On the casa 1000 line", place: "" }) // => true`
 */
export function isEnergy(
  { in: where, word }: EnergyWord,
  { contexts, words, place }: Pick<ProposedFrom, "contexts" | "words" | "place">,
): boolean {
  const wanted = plain(word);
  if (where === "context") return contexts.some((context) => plain(context) === wanted);
  return ` ${plain(where === "words" ? words : place)} `.includes(` ${wanted} `);
}

/** Letters and figures alone, with one space between words, so that “CASA-1000” is “casa 1000”. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
