import { iso3OfName } from "@/lib/event-files/countries/iso3-of-name";
import type { RowActor } from "@/lib/event-files/rows/event-row";

/** What ACLED calls the organs of a state, then the state, then the years of a government and a unit. */
const STATE_FORCES = /^(?:Military Forces|Police Forces|Government) of (?:the )?([^(]+?)\s*(?:\(.*)?$/;

/**
 * An actor of ACLED. Only the military, the police and the government of a state stand for it, whatever unit is named behind; civilians, protesters,
 * mutinies, former forces and armed groups do not.
 * `acledActor("Police Forces of Afghanistan (2021-) Taliban").state // => "AFG"`, `acledActor("Civilians (Afghanistan)").state // => null`
 */
export function acledActor(name: string): RowActor {
  const country = STATE_FORCES.exec(name)?.[1];
  return { name, state: country === undefined ? null : iso3OfName(country) };
}
