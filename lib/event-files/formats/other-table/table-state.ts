import { iso3OfCameo } from "@/lib/event-files/countries/iso3-of-cameo";
import { iso3OfCowLetters, iso3OfCowNumber } from "@/lib/event-files/countries/iso3-of-cow";
import { iso3OfGwNumber } from "@/lib/event-files/countries/iso3-of-gw";
import { iso3OfName } from "@/lib/event-files/countries/iso3-of-name";
import { isIso3 } from "@/lib/event-files/countries/iso3-states";
import type { Iso3 } from "@/lib/event-files/rows/event-row";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";

type System = TableColumns["countries"];

const numbered = (read: (number: number) => Iso3 | null) => (text: string) =>
  /^\d{1,3}(?:\.0)?$/.test(text) ? read(Number(text)) : null;

const STATES: Record<System, (text: string) => Iso3 | null> = {
  iso3: (text) => (isIso3(text.toUpperCase()) ? text.toUpperCase() : null),
  cameo: (text) => iso3OfCameo(text.toUpperCase()),
  "cow-letters": (text) => iso3OfCowLetters(text.toUpperCase()),
  "cow-numbers": numbered(iso3OfCowNumber),
  "gw-numbers": numbered(iso3OfGwNumber),
  names: iso3OfName,
};

/**
 * The state that a cell of a table means in the system that its columns are said to have; null: no state, or not known there.
 * `tableState("TAJ", "cow-letters") // => "TJK"`, `tableState("TAJ", "iso3") // => null`, `tableState("702.0", "cow-numbers") // => "TJK"`
 */
export function tableState(text: string, system: System): Iso3 | null {
  return STATES[system](text);
}
