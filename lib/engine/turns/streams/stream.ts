import type { Day } from "@/lib/engine/signals/signal";

/** The two streams of evidence (method-2 §6): signals that warm (v > 0) and signals that cool (v < 0). */
export type StreamName = "contact" | "strain";

/** Both, in the order in which they are told. */
export const STREAM_NAMES = ["contact", "strain"] as const satisfies StreamName[];

/** New evidence of one stream by week; element `w` of each column is week `w`. */
export interface WeeklyStream {
  /** Happenings that count; a tally and a vague date bring parts of one. */
  count: Float64Array;
  /** Σ q·|v| of them, in points. */
  weight: Float64Array;
}

/** Both streams over the same whole weeks. */
export interface WeeklyStreams {
  weeks: number;
  /** Searched share of each week, 0 … 1: a searched or unstated day counts 1, a partly searched one ½, another 0. */
  exposure: Float64Array;
  contact: WeeklyStream;
  strain: WeeklyStream;
}

/** The same, with the Monday of the first week. */
export interface DatedStreams extends WeeklyStreams {
  monday: Day;
}

/** A change of the pace of one stream, seen in hindsight. Weeks are indexes. */
export interface StreamTurn {
  stream: StreamName;
  way: "up" | "down";
  /** Most likely first week of the new regime. */
  week: number;
  /** The first week lies in `earliest … latest` with 90 % probability. */
  earliest: number;
  latest: number;
  /** Probability of the most likely week, 0 … 1, given that there was a turn. */
  support: number;
  /** Happenings a week of exposure, in the regime before and in the one from it on. */
  paceBefore: number;
  paceAfter: number;
  /** Mean q·|v| of one happening, before and after; null without any. */
  weightBefore: number | null;
  weightAfter: number | null;
}

/** How turns of the two streams are read together (method-2 §6). */
export type JointName = "opening" | "closing" | "torn" | "easing" | "drifting apart";

/** Turns of the streams read as one. */
export interface JointTurn {
  name: JointName;
  /** The stream turns that it is read from: one, or two of a torn one. */
  parts: readonly StreamTurn[];
  week: number;
  earliest: number;
  latest: number;
  /** “Thaw” of an opening that strain does not match, “freeze” of a closing that contact does not match; else null. */
  called: "thaw" | "freeze" | null;
  /** Pace turned and the mix of contact and strain did not: everything may only be reported more, or less. */
  mayBeCollection: boolean;
}

/** What the watch on the newest weeks said, as it said it then. */
export interface StreamAlarm {
  name: JointName;
  called: "thaw" | "freeze" | null;
  mayBeCollection: boolean;
  /** Last week that was seen when it was raised. */
  raised: number;
  /** First week of the new regime, as it was dated then. */
  onset: number;
}
