import type { Day } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import type { JointName, StreamName } from "@/lib/engine/turns/streams/stream";

/** A turn of one stream, as a verdict needs it. */
export interface VerdictTurn {
  stream: StreamName;
  way: "up" | "down";
  /** The first day of the new regime lies in `earliest … latest` with 90 % probability, most likely on `day`. */
  earliest: Day;
  day: Day;
  latest: Day;
  /** Pace turned and the mix of contact and strain did not: it may be the searching. */
  mayBeCollection: boolean;
  /** It is found only where days that were searched in part count whole. */
  faceValue: boolean;
  /** Searched days of its surroundings that were searched only in part, as a share of them, 0 … 1. */
  partly: number;
  /** Slugs of the signals that speak for it most. */
  signals: readonly string[];
}

/** What the watch on the newest weeks said last, where hindsight does not show it. */
export interface VerdictAlarm {
  name: JointName;
  /** First day of the new regime, as dated then, and the day on which it sounded. */
  onset: Day;
  raised: Day;
}

/** A signal or pair that weighs on the index of the day. */
export interface Weighing {
  slug: string;
  title: string;
  /** First day. */
  day: Day;
  /** Its share of the index on the day, in points. */
  share: number;
}

/** The newest movement of the index by new signals, of at most 52 weeks ago. */
export interface VerdictMovement {
  way: "warmer" | "colder";
  /** The first day of it. */
  from: Day;
  /** Slugs of the new signals that moved it most in its first four weeks. */
  signals: readonly string[];
}

/** How the index of the draws moved from the eve of the turn to the day; null: there is no such figure. */
export interface VerdictRise {
  /** Change of the index, in points. */
  change: number;
  /** Share of the draws in which it rose, 0 … 1. */
  rose: number;
  /** Share of the draws in which it fell, 0 … 1. */
  fell: number;
}

/** What a verdict on a day is composed from (method-2 §7). */
export interface VerdictFacts {
  day: Day;
  trackedFrom: Day;
  /** Coverage supports the day. */
  supported: boolean;
  /** Days after the day that are coded and that nobody searched; null: none. */
  beyond: { from: Day; to: Day } | null;
  /** Points; null: nothing is coded that counts. */
  index: number | null;
  stage: Stage | null;
  /** The stage that state violence holds a higher one at. */
  held: Stage | null;
  /** Fewer than two families have fresh evidence. */
  bracketed: boolean;
  direction: Direction | null;
  directionDays: number;
  /** Change of the index over the days of the direction. */
  directionChange: number | null;
  /** Happenings of both streams since tracking began, and weeks that they were sought in. */
  happenings: number;
  weeks: number;
  /** Turns of each stream up to the day, oldest first. */
  contact: readonly VerdictTurn[];
  strain: readonly VerdictTurn[];
  /** Alarm of the last 13 weeks that no turn confirms; null: none. */
  alarm: VerdictAlarm | null;
  movement: VerdictMovement | null;
  /** What weighs most on the day, by its share, the heaviest first. */
  warming: readonly Weighing[];
  cooling: readonly Weighing[];
  /** `"pending"`: the draws are still being made. */
  rise: VerdictRise | "pending" | null;
}
