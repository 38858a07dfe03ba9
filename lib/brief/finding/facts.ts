import type { Family } from "@/lib/engine/signals/signal";
import type { Direction, DirectionReason } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";

/** New evidence of one side within the window of the direction. */
export interface FreshSide {
  /** Sum of change shares, index points; 0 without any. */
  sum: number;
  /** The family that brought most of it. */
  family: Family | null;
}

/** The numbers that a headline and its lead are written from. Index points; null: no such figure. */
export interface BriefFacts {
  /** ISO day that everything is said of. */
  day: string;
  /** The state of knowledge, data and method in words; "": live. */
  vintage: string;
  index: number | null;
  warming: number | null;
  cooling: number | null;
  tension: number | null;
  stage: Stage | null;
  direction: Direction | null;
  directionReason: DirectionReason | null;
  change7: number | null;
  change28: number | null;
  /** The days that the method reads the direction from, and the change over them. */
  window: { days: number; change: number | null };
  freshWarming: FreshSide;
  freshCooling: FreshSide;
  /** What moved the index most in the last 7 days, the largest first. */
  weekMovers: { slug: string; title: string; share: number }[];
  /** Month since when the side was not stronger, ISO day; null: no such span worth telling. */
  warmingStrongestSince: string | null;
  coolingStrongestSince: string | null;
  thin: Family[];
  /** Families without any signal. */
  silent: Family[];
}
