import { type News, type NewsGroup, newsGroups } from "@/lib/brief/news/news";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import type { WeekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import type { Initiator } from "@/lib/codebook/signal-schema";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import type { Stage } from "@/lib/engine/stages/stage";

/** What a headline needs of the figures of a week. */
export type HeadlineFigures = Pick<
  WeekFigures,
  | "week"
  | "to"
  | "index"
  | "warming"
  | "cooling"
  | "arrow"
  | "stage"
  | "direction"
  | "directionDays"
  | "supported"
  | "begins"
  | "fresh"
>;

/** The largest new signal of a week as a headline names it. */
export interface LargestNews {
  slug: string;
  title: string;
  /** “exchange of fire”; null: its type has no words. */
  kind: string | null;
  /** One can say “another” of it. */
  countable: boolean;
  /** “2 Dec 2025”; null: no source names the day. */
  day: string | null;
  initiator: Initiator;
  /** Since when none of its kind was, “26 Nov 2024”; `"ever"`: none was before; null: one lies near. */
  firstSince: string | "ever" | null;
}

/** A week that carries new signals, with what lies behind it. */
export interface NewsWeek {
  figures: HeadlineFigures;
  happened: WeekHappenings;
  largest: LargestNews;
  /** The index of every Sunday since tracking began, this one last; null: none. Arrows of the weeks that end on them. */
  sundays: readonly (number | null)[];
  arrows: readonly (WeeklyArrow | null)[];
  /** ISO day of the first of these Sundays. */
  firstSunday: string;
  /** The stage of the Sunday before. */
  stageBefore: Stage | null;
  /** The newest week before it that carries new signals: its largest news by type and kind, and how many weeks ago; null: there is none. */
  before: { words: string; type: string; kind: string | null; weeks: number } | null;
  /** The largest news of either state by type, where both acted. */
  both: { a: string; b: string } | null;
  sides: { a: string; b: string };
}

/** News of both pulls by type, the type of the largest signal first. */
export function byWeight(news: readonly News[]): NewsGroup[] {
  return [...newsGroups(news, true), ...newsGroups(news, false)].sort(
    (a, b) => Math.abs(b.share) - Math.abs(a.share),
  );
}
