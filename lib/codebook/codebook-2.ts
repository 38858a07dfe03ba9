import type { Codebook, SignalType } from "./codebook";
import { CODEBOOK_1 } from "./codebook-1";
import { PHRASES_2 } from "./codebook-2-phrases";
import { RULES_2 } from "./codebook-2-rules";
import { ADDED_2, CHANGED_2 } from "./codebook-2-types";

/**
 * Codebook version 2 (method-2, “Codebook, version 2”): the types of version 1 under the same codes, three statuses more, the mark of state
 * violence, words for headlines, and rules for what is scored. Immutable once signals are coded under it.
 */
export const CODEBOOK_2: Codebook = {
  version: 2,
  types: CODEBOOK_1.types
    .flatMap((type) => [
      { ...type, ...CHANGED_2[type.code] },
      ...ADDED_2.filter(({ after }) => after === type.code).map((added) => added.type),
    ])
    .map(withPhrase),
  rules: RULES_2,
};

function withPhrase(type: SignalType): SignalType {
  const phrase = PHRASES_2[type.code];
  return phrase ? { ...type, phrase } : type;
}
