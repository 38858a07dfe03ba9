/** What a name stands for: a state with its people and rulers, its capital, any other place, somebody, an authority or group. */
export const NAME_KINDS = ["state", "capital", "place", "person", "body"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Somebody or somewhere with the spellings that sources use. */
export interface NameEntry {
  /** Small letters, digits, hyphens; other entries and older versions name it by this. */
  id: string;
  kind: NameKind;
  /** Three-letter code of the country that it belongs to or speaks for; empty: of none. */
  side: string;
  /** The English name that we write. */
  name: string;
  /** Other spellings, in any script. A name that stands alone in none of them is not found. */
  spellings: string[];
  /** Ids of entries that it is often taken for and is not. */
  notSame: string[];
}

/** Names with their spellings; the version stands beside it. */
export interface NameDictionary {
  entries: NameEntry[];
}
