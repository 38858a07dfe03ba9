import type { Day, Precision } from "@/lib/engine/signals/signal";

/** ISO 3166-1 alpha-3, the one system in which this room says which state it means: “TJK”. */
export type Iso3 = string;

/** The codes that say what happened: of CAMEO (“0431”), of PLOVER (“CONSULT/visit”), of UCDP (“1”), of ACLED (“Armed clash”), or somebody’s own. */
export type CodeScheme = "CAMEO" | "PLOVER" | "UCDP" | "ACLED" | "own";

/** The scales that scores are on. Scores of two of them never stand in one series. */
export type ScoreScheme = "Goldstein as in GDELT" | "Goldstein as in ICEWS" | "PLOVER" | "own";

/** The score that a row itself carries; no table of a tool is asked. */
export interface RowScore {
  value: number;
  scheme: ScoreScheme;
}

/** What the date of a row cannot be taken for. */
export type DateDoubt =
  /** GDELT made it up from a word such as “last year”: the row stands on the day that it was added. */
  | "artificial"
  /** The source says less than a day. */
  | "span";

/** When it happened, never more exact than its row. */
export interface RowTime {
  first: Day;
  /** Equal to `first` for a single day. */
  last: Day;
  precision: Precision;
  doubt: DateDoubt | null;
  /** The date as it stands in the row. */
  written: string;
}

/** Who or what a row says acted, as the row has it and as a state. */
export interface RowActor {
  /** As written: “TAJIKISTAN”, “Government of Tajikistan”. */
  name: string;
  /** null: no state, a region, a bloc, or not known. */
  state: Iso3 | null;
}

/** Who published a row, and where. */
export interface RowReport {
  /** The publisher, “BBC Monitoring”, or the host of the address; empty: the row does not say. */
  publisher: string;
  /** http or https; null: none, or it is no address. */
  address: string | null;
  /** The day of the report; null: the row does not say. */
  published: Day | null;
  /** Its headline where the row has one, else empty. */
  title: string;
}

/** One row of an event file, in the words that all formats share. */
export interface EventRow {
  /** What the source calls it by: the same key in a later release is the same row. Unique in its source: ICEWS and POLECAT need id and date, any other table id, date and states. */
  key: string;
  /** The physical line that it begins in, from 1, headings and comments counted. */
  line: number;
  time: RowTime;
  /** Who acts. Where the source gives no direction this is whoever it names first. */
  from: RowActor;
  to: RowActor;
  /** false: the source gives no direction (ACLED, clashes of UCDP). */
  directed: boolean;
  scheme: CodeScheme;
  /** As text, with its zeros in front. */
  code: string;
  /** What the source names beside it: contexts of PLOVER, words of a mapping. */
  contexts: string[];
  score: RowScore | null;
  reports: RowReport[];
  /** Where, as the row has it; empty: it does not say. */
  place: string;
  /** What happened in the words of the source (UCDP, ACLED, headlines); empty: codes alone. */
  words: string;
  /** Everything that the row held, by the names of the format’s columns; what was missing is left out. */
  cells: Record<string, string>;
}
