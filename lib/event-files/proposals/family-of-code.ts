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
  /** What it was made from. */
  because: MappedCode | EnergyWord | null;
}

/**
 * The family and type that the table of codes proposes. A word of energy goes before the code, since no code names energy; its type the coder chooses. Of several codes the longest
 * holds; a code that the table does not have has no family.
 * `proposalOf(DEFAULT_MAPPING, { scheme: "CAMEO", code: "1011", … }).family // => "TRADE"`
 */
export function proposalOf(mapping: CodeMapping, row: ProposedFrom): Proposal {
  const energy = mapping.energy.find((word) => isIn(word, row)) ?? null;
  if (energy) return { family: "ENERGY", type: null, because: energy };
  let longest: MappedCode | null = null;
  for (const entry of mapping.codes)
    if (
      entry.scheme === row.scheme &&
      row.code.startsWith(entry.code) &&
      entry.code.length > (longest?.code.length ?? -1)
    )
      longest = entry;
  return { family: longest?.family ?? null, type: longest?.type ?? null, because: longest };
}

function isIn({ in: where, word }: EnergyWord, { contexts, words, place }: ProposedFrom): boolean {
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
