/** The formats that are read, each with one reader. */
export const EVENT_FORMATS = [
  "gdelt-1",
  "gdelt-1-csv",
  "gdelt-2",
  "icews",
  "polecat",
  "ucdp-ged",
  "acled",
  "table",
] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** What the first lines of a file tell: which format it is, and what its reader needs to know. Plain data: it is kept as JSON. */
export interface FileShape {
  format: EventFormat;
  /** The numbers of fields that its lines may have: [61]; [57, 58] for GDELT 1.0, where both may stand in one file. */
  widths: number[];
  separator: "\t" | "," | ";";
  /** The headings as they stand in the first line, else null. */
  header: string[] | null;
  /** How the days of its date column are written. */
  dates: "YYYYMMDD" | "YYYY-MM-DD" | "m/d/Y" | "d-m-Y" | "d month Y";
  /** How its bytes are letters: windows-1252 where not all of its beginning is UTF-8. Each line is read by itself, whatever this says. */
  encoding: "utf-8" | "windows-1252";
}

/** What a person chooses where a format leaves it open. */
export interface ReadChoices {
  /** What 2 and 3 mean in ACLED’s `time_precision`: its two published meanings. Needed for "acled". */
  acledPrecision?: "week-month" | "week-midweek";
  /** Which column is what. Needed for "table". */
  mapping?: TableColumns;
}

/** Which column of any other table is what, by heading. */
export interface TableColumns {
  date: string;
  lastDay: string | null;
  order: "ymd" | "dmy" | "mdy";
  from: string;
  to: string;
  /** How its countries are written. */
  countries: "iso3" | "cameo" | "cow-letters" | "cow-numbers" | "gw-numbers" | "names";
  code: string | null;
  scheme: "CAMEO" | "PLOVER" | "own";
  score: string | null;
  id: string | null;
  words: string | null;
  publisher: string | null;
  address: string | null;
}

/** The name that people know a format by. */
export const FORMAT_NAMES: Record<EventFormat, string> = {
  "gdelt-1": "GDELT 1.0 events",
  "gdelt-1-csv": "GDELT 1.0 events, written again as a comma table",
  "gdelt-2": "GDELT 2.0 events",
  icews: "ICEWS",
  polecat: "POLECAT",
  "ucdp-ged": "UCDP Georeferenced Event Dataset",
  acled: "ACLED",
  table: "another table",
};
