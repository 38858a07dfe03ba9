import type { TypeDictionary } from "@/lib/evidence/suggestions/type-dictionary";
import { DIPLOMATIC_TYPES } from "./diplomatic-types";
import { ENERGY_TYPES } from "./energy-types";
import { RHETORIC_TYPES } from "./rhetoric-types";
import { CONTEXT_TYPES, SECURITY_TYPES } from "./security-types";
import { TRADE_TYPES } from "./trade-types";

/** Version 0 of the words by which types are told. */
export const BUILT_IN_TYPES: TypeDictionary = {
  entries: [
    ...DIPLOMATIC_TYPES,
    ...RHETORIC_TYPES,
    ...TRADE_TYPES,
    ...ENERGY_TYPES,
    ...SECURITY_TYPES,
    ...CONTEXT_TYPES,
  ],
};
