import type { News } from "@/lib/brief/news/news";
import type { Generation } from "@/lib/engine/methods/method";
import type { Family } from "@/lib/engine/signals/signal";
import type { Direction, DirectionReason } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";

/** The numbers that a lead is written from. Index points; null: no such figure. */
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
  /** New signals of the last 7 days that moved the index most, the largest first; a count over a longer time is none. */
  weekMovers: News[];
  /** Month since when the pull was not stronger, ISO day; null: no such span worth telling. */
  warmingStrongestSince: string | null;
  coolingStrongestSince: string | null;
  thin: Family[];
  /** Families without any signal. */
  silent: Family[];
  /** Coverage supports the day: without that there is no stage and no direction (method-2 §3). */
  supported: boolean;
  /** The stage that state violence holds a higher label at (method-2 §4), and the signals that weigh most in it. */
  held: Stage | null;
  violence: { slug: string; title: string }[];
  /** Fewer than two families have fresh evidence: the stage stands in brackets. */
  bracketed: boolean;
  /** Parts of the index that stand and that move; null in generation 1. */
  standing: number | null;
  moving: number | null;
  generation: Generation;
  /** ISO days after the last supported one that are coded all the same; null: none. */
  beyond: { from: string; to: string } | null;
}
