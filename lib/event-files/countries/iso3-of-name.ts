import type { Iso3 } from "@/lib/event-files/rows/event-row";
import { STATE_OF_OTHER_NAME } from "./other-names";
import { STATE_NAMES } from "./state-names";

/** A name without what two writers of it differ in: case, accents, points, “the”, “&”, “St.”. `foldedName("Bahamas, The") // => "bahamas"` */
function foldedName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[’‘'`ʼ]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^the /, "")
    .replace(/ the$/, "")
    .replace(/\bst\b/g, "saint");
}

const STATE_OF_NAME: ReadonlyMap<string, string> = new Map([
  ...[...STATE_NAMES].map(([iso3, name]): [string, string] => [foldedName(name), iso3]),
  ...STATE_OF_OTHER_NAME,
]);

/**
 * The state of an English name in the ways of ICEWS, UCDP, POLECAT and ACLED, as ISO 3166-1 alpha-3; null: no state of today, more than one, or not known: it never
 * guesses from a part. “Government of X” is X.
 * `iso3OfName("Moldova, Republic of") // => "MDA"`, `iso3OfName("Government of Yemen (North Yemen)") // => "YEM"`
 */
export function iso3OfName(name: string): Iso3 | null {
  return STATE_OF_NAME.get(foldedName(name.trim().replace(/^Government of /, ""))) ?? null;
}
