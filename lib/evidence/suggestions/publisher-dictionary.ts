import type { Reliability } from "@/lib/engine/signals/signal";

/** Somebody who publishes, with the grade that their reports begin with. */
export interface PublisherEntry {
  /** Small letters, digits, hyphens. */
  id: string;
  name: string;
  /** Other names of it, and the hosts of its pages. */
  spellings: string[];
  reliability: Reliability;
  /** Two- or three-letter code of the language that it mostly writes; empty: several. */
  language: string;
  /** Three-letter code of the country whose authorities speak through it; empty: it is no office. */
  officeOf: string;
}

/** Publishers with their grades; the version stands beside it. */
export interface PublisherDictionary {
  entries: PublisherEntry[];
}
