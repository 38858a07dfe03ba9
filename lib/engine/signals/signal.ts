/**
 * What the engine computes from (method §1). Plain data, no behaviour.
 *
 * A day is a civil day counted from 1970-01-01 (day 0), so that daylight-saving
 * changes and time zones cannot exist; `dayFromIso("2025-12-07") // => 20429`.
 */
export type Day = number;

/** The five signal families, in the order of every weight, score and column. */
export const FAMILIES = ["DIPLOMATIC", "RHETORIC", "TRADE", "ENERGY", "SECURITY"] as const;
export type Family = (typeof FAMILIES)[number];

/** How exactly the source dates a happening. */
export const PRECISIONS = ["day", "week", "month", "quarter", "half-year", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Admiralty reliability of a source: A (completely reliable) … E, F cannot be judged. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty credibility of a report: 1 (confirmed) … 5, 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** One source's report of a signal. */
export interface EngineReport {
  reliability: Reliability;
  credibility: Credibility;
  /** Reports that relay one another share a group; null: a group of its own. */
  group: string | null;
  /** Day of publication; null counts as published on the signal's written start. */
  published: Day | null;
  /** true: withdrawn; a day: withdrawn from that day on (matters to "as known on"). */
  withdrawn: boolean | Day;
}

/** A cancellation of part of a signal's force from a day on: factor 1 − r (method §1). */
export interface Retraction {
  start: Day;
  /** 1 cancels, ½ halves. */
  r: number;
}

/** One coded thing that happened (event) or holds (status, `end` null) between two sides. */
export interface EngineSignal {
  id: string;
  family: Family;
  /** First day as written; an imprecise date gives the first day of its period. */
  start: Day;
  /** Last day as written, equal to start for a single happening; null while in force. */
  end: Day | null;
  precision: Precision;
  /** −10 … +10 in steps of 0.5; cooperative is positive. */
  intensity: number;
  /** false: a facet, duplicate or context; listed, and counts 0. */
  scored: boolean;
  reports: readonly EngineReport[];
  /** Day on which the ending was published; null: known with the end itself. */
  endPublished: Day | null;
  retractions: readonly Retraction[];
  /** n: how many like happenings it tells of; 2 or more: a tally, whose intensity is that of one. Generation 2 reads it. */
  occurrences: number;
  /** Id of the tally that this happening is one of; null: of none. Generation 2 reads it. */
  countedIn: string | null;
  /** Id of the status that this event brought about; null: none. Generation 2 reads it. */
  opens: string | null;
  /** true: it stands to its last day; false: it happened. Generation 2 reads it. */
  status: boolean;
  /** A state’s forces use force on the other. Generation 2 reads it. */
  stateViolence: boolean;
}

/** The fields of generation 2 of a signal that says nothing of them. */
export const UNLINKED = { occurrences: 1, countedIn: null, opens: null, stateViolence: false } as const;
