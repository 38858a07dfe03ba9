import type { CodeMapping } from "./code-mapping";
import { labelledCodes } from "./labelled-codes";

/** The columns in which a table of codes leaves the product. */
export const MAPPING_COLUMNS = ["kind", "of", "begins_with", "meaning", "family", "type"] as const;

/**
 * A table of codes as rows of `MAPPING_COLUMNS`: codes by scheme and code, then words of energy, whose `of` is where they are looked for.
 * `mappingRows({ codes: [], energy: [{ in: "words", word: "TAPI" }] }) // => [["energy", "words", "TAPI", "", "ENERGY", ""]]`
 */
export function mappingRows({ codes, energy }: CodeMapping): string[][] {
  return [
    ...labelledCodes(codes).map(({ scheme, code, label, family, type }) => [
      "code",
      scheme,
      code,
      label,
      family ?? "",
      type ?? "",
    ]),
    ...energy.map((entry) => ["energy", entry.in, entry.word, "", "ENERGY", ""]),
  ];
}
