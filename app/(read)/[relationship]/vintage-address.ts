import { type AddressValues, addressOf, type RangeProblem } from "@/lib/charts/address/range";
import { parseVintage, type Vintage, vintageParams } from "@/lib/charts/address/vintage";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";

/** The vintage that a page without a range of days was asked for. */
export interface VintageAddress {
  vintage: Vintage;
  problems: RangeProblem[];
  /** Address of this page or another under the same vintage, with some parts changed. */
  href: (path: string, changed?: Record<string, string | null>) => string;
}

/** Reads the vintage of an address; `trackedFrom` is the ISO day before which nothing was known. */
export async function parseVintageAddress(
  trackedFrom: string,
  values: AddressValues,
): Promise<VintageAddress> {
  const problems: RangeProblem[] = [];
  const asked = parseVintage(values, trackedFrom, problems);
  const { vintage, problems: unusable } = await vintageProblems(asked);
  const params = vintageParams(vintage);
  return {
    vintage,
    problems: [...problems, ...unusable],
    href: (path, changed = {}) => addressOf(path, { ...params, ...changed }),
  };
}
