import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import type { CodebookVersionRow } from "@/lib/data/versions/codebook-versions";

export interface CompareAddress {
  a: CodebookVersionRow;
  b: CodebookVersionRow;
  problems: string[];
}

/** Which two versions stand side by side: those of the address, or the newest two. `versions` the newest first, two at least. */
export function parseCompareAddress(
  values: AddressValues,
  [live, before, ...older]: [CodebookVersionRow, CodebookVersionRow, ...CodebookVersionRow[]],
): CompareAddress {
  const problems: string[] = [];
  const version = (name: "a" | "b", other: CodebookVersionRow) => {
    const asked = addressValue(values, name);
    if (asked === null) return other;
    const found = [live, before, ...older].find((row) => String(row.version) === asked);
    if (!found)
      problems.push(`There is no codebook version ${asked.slice(0, 40)}: version ${other.version} is shown.`);
    return found ?? other;
  };
  return { a: version("a", before), b: version("b", live), problems };
}
