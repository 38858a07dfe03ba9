import type { Initiator } from "@/lib/codebook/signal-schema";
import type { Day, Family, Precision } from "@/lib/engine/signals/signal";
import type { CodeScheme, DateDoubt, RowReport } from "@/lib/event-files/rows/event-row";

/** A happening as it is put before a coder. It counts nothing: a person makes a signal of it, a report, or discards it. */
export interface CandidateFields {
  first: Day;
  last: Day;
  /** The least exact of its rows that say the least: never more exact than what they say. */
  precision: Precision;
  doubt: DateDoubt | null;
  scheme: CodeScheme;
  /** The most specific code that most rows carry. */
  code: string;
  /** null: the table of codes names none; the coder chooses. */
  family: Family | null;
  type: string | null;
  /** The default of the type in the codebook, never the score of a row; null: no type. */
  intensity: number | null;
  /** A and B are the sides of the relationship. */
  initiator: Initiator;
  /** A sentence of our own from sides and code: “Tajikistan consults with Afghanistan”; without a code, the sides and the first line of the words. */
  title: string;
  /** Words of the source, where it has any. */
  words: string;
  place: string;
  /** One an article: the same address twice is one. The earliest first, at most 40. */
  reports: RowReport[];
}
