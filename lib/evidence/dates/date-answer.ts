import type { Day, Precision } from "@/lib/engine/signals/signal";

/** Days that words of a source were read as. */
export interface DateReading {
  /** First day as it is written down: of an imprecise date the first day of its period. */
  start: Day;
  /** Equal to start for one happening; null: it goes on. */
  end: Day | null;
  precision: Precision;
  /** How the words were read, for the record. */
  basis: string;
}

/** What became of date words: read as one thing, left open between some, or naming no day. */
export type DateAnswer =
  | { kind: "read"; reading: DateReading }
  | { kind: "open"; candidates: DateReading[]; why: string }
  | { kind: "none" };

/** Date words within a text. Positions count Unicode code points from 0, `to` is behind the last. */
export interface FoundDate {
  answer: Exclude<DateAnswer, { kind: "none" }>;
  words: string;
  from: number;
  to: number;
}
