import type { Iso3 } from "@/lib/event-files/rows/event-row";
import { STATE_NAMES } from "./state-names";

/** Codes that are CAMEO’s alone, with the state that they mean; Gaza and the West Bank have letters of their own beside PSE. `CAMEO_ONLY.get("ROM") // => "ROU"` */
const CAMEO_ONLY: ReadonlyMap<string, Iso3> = new Map([
  ["ROM", "ROU"],
  ["TMP", "TLS"],
  ["MTN", "MNE"],
  ["IMY", "IMN"],
  ["GZS", "PSE"],
  ["WSB", "PSE"],
]);

/**
 * States and territories of ISO that GDELT’s table of CAMEO countries lacks and that are not known from its rows either. It lacks TWN and SSD too, but rows carry
 * them; of the four that it writes otherwise the letters of ISO mean nothing else, so a row with them is read.
 */
const NOT_IN_CAMEO = new Set(
  "ATA ATF BES BLM BVT CCK CUW CXR GGY HMD IOT JEY MAF SGS SXM UMI XKX".split(" "),
);

/**
 * The state or territory of a CAMEO code of a country, with which GDELT writes actors, as ISO 3166-1 alpha-3. null: a region (EUR, CAS, WST), a city (BAG), what is
 * no more (ANT), longer codes of roles, or not known. `iso3OfCameo("TJK") // => "TJK"`, `iso3OfCameo("ROM") // => "ROU"`, `iso3OfCameo("EUR") // => null`
 */
export function iso3OfCameo(code: string): Iso3 | null {
  const own = CAMEO_ONLY.get(code);
  if (own !== undefined) return own;
  return STATE_NAMES.has(code) && !NOT_IN_CAMEO.has(code) ? code : null;
}
