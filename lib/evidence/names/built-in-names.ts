import { BODIES } from "./built-in-bodies";
import { PEOPLE } from "./built-in-people";
import { CAPITALS, PLACES } from "./built-in-places";
import { STATES } from "./built-in-states";
import type { NameDictionary } from "./name-dictionary";

/** Version 0 of the names: states, places, people and bodies of the first relationships. */
export const BUILT_IN_NAMES: NameDictionary = {
  entries: [...STATES, ...CAPITALS, ...PLACES, ...PEOPLE, ...BODIES],
};
