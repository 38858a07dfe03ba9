/** The fields that every line has, as both generations read them. */
export const NEEDED_FIELDS = [
  "id",
  "family",
  "start",
  "end",
  "precision",
  "intensity",
  "scored",
  "reports",
] as const;

/** The fields of a line that a signal need not have, as both generations read them. */
export const OPTIONAL_FIELDS = ["endPublished", "retractions"] as const;

/** The fields of a signal that generation 2 alone reads (method-2 §1–4). */
export const GENERATION_2_FIELDS = ["occurrences", "countedIn", "opens", "stateViolence", "status"] as const;
export type Generation2Field = (typeof GENERATION_2_FIELDS)[number];

/** The fields of a line that each generation reads; those of generation 1 come first. */
export const SIGNAL_FIELDS = [...NEEDED_FIELDS, ...OPTIONAL_FIELDS, ...GENERATION_2_FIELDS] as const;
export type SignalField = (typeof SIGNAL_FIELDS)[number];

export const REPORT_FIELDS = ["reliability", "credibility", "group", "published", "withdrawn"] as const;
