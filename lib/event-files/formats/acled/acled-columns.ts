/** Without one of these headings, in whatever case, no row can be read. */
export const ACLED_NEEDED = [
  "event_id_cnty",
  "event_date",
  "time_precision",
  "event_type",
  "actor1",
  "actor2",
] as const;

/** What R writes where a copy has nothing. It names no country here: those have English names. */
export const ACLED_MISSING: ReadonlySet<string> = new Set(["NA"]);
