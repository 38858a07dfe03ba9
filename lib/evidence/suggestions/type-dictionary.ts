/** The words by which a signal type is told in a text. */
export interface TypeEntry {
  /** Code of the type. */
  id: string;
  /** One phrase a line, as `readPhrase` reads it: “attack* & from afghan*”, “ceasefire 3”, “football -4”. */
  phrases: string[];
}

/** Types with their words; the version stands beside it. */
export interface TypeDictionary {
  entries: TypeEntry[];
}
