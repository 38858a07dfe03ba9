import type { CodeMapping, EnergyWord } from "./code-mapping";
import { DEFAULT_CODES } from "./default-codes";

/**
 * Words that tell of power and fuel. No code of CAMEO or PLOVER does; PLOVER has one context, which is also for water, forests and mines. “Energy” alone is left out: the agency for
 * atomic energy is in many headlines. So are names of places, since a town beside a dam is in the news for other things; an administrator may add them.
 */
const ENERGY_WORDS = `
electricity
electric power
power line
power lines
power supply
power supplies
power plant
power station
power grid
blackout
hydropower
hydroelectric
hydroelectric power
gas pipeline
gas supply
gas supplies
natural gas
oil pipeline
oil products
fuel supply
fuel supplies
energy minister
energy ministers
energy ministry
energy cooperation
energy crisis
CASA-1000
TAPI
Rogun
Nurek
Sangtuda
Kambarata
Dasht-i-Jum
`;

const inWords = (word: string): EnergyWord => ({ in: "words", word });

/** The table of codes that the product comes with, version 1. Files of GDELT and ICEWS have neither words nor contexts, so that nothing in them becomes energy. */
export const DEFAULT_MAPPING: CodeMapping = {
  codes: [...DEFAULT_CODES],
  energy: [{ in: "context", word: "natural_resources" }, ...ENERGY_WORDS.trim().split("\n").map(inWords)],
};
