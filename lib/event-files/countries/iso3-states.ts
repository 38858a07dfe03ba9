import type { Iso3 } from "@/lib/event-files/rows/event-row";
import { STATE_NAMES } from "./state-names";

/** Whether three capital letters are a state or territory of ISO 3166-1 alpha-3, or XKX for Kosovo. `isIso3("TJK") // => true`, `isIso3("EUR") // => false` */
export function isIso3(code: string): boolean {
  return STATE_NAMES.has(code);
}

/** What it is called on our pages; the code itself where it is none. `stateName("TJK") // => "Tajikistan"` */
export function stateName(iso3: Iso3): string {
  return STATE_NAMES.get(iso3) ?? iso3;
}
