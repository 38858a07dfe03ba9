import { iso3OfGwNumber } from "@/lib/event-files/countries/iso3-of-gw";
import { iso3OfName } from "@/lib/event-files/countries/iso3-of-name";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import type { Iso3, RowActor } from "@/lib/event-files/rows/event-row";

const GOVERNMENT = "Government of ";

/**
 * A side of an event of UCDP. Its Gleditsch–Ward number says which state it is; where there is none, a name “Government of …”. Where several
 * governments are one side it is the one of the pair that is asked for, else the first.
 * `ucdpSide("Government of Tajikistan", "702", ["TJK", "AFG"]) // => { name: "Government of Tajikistan", state: "TJK" }`,
 * `ucdpSide("UTO", "", ["TJK", "AFG"]).state // => null`
 */
export function ucdpSide(name: string, gwNumbers: string, pair: Pair): RowActor {
  const states = gwNumbers === "" ? governmentsOf(name) : numbered(gwNumbers);
  return { name, state: states.find((state) => pair.includes(state)) ?? states[0] ?? null };
}

function numbered(gwNumbers: string): Iso3[] {
  return gwNumbers.split(/[,;]/).flatMap((number) => iso3OfGwNumber(Number(number)) ?? []);
}

function governmentsOf(name: string): Iso3[] {
  if (!name.startsWith(GOVERNMENT)) return [];
  // The names of some states hold a comma: “Macedonia, FYR”.
  return name
    .split(/, (?=Government of )/)
    .flatMap((government) => iso3OfName(government.slice(GOVERNMENT.length)) ?? []);
}
