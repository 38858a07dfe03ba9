import type { TurnKind } from "@/lib/charts/turns/turn-look";
import type { Day } from "@/lib/engine/signals/signal";

/** Lines of a view by column, ready to draw: about 600 days, Sundays and extremes kept, four decimals. null: no data. */
export interface ChartColumns {
  days: Day[];
  index: (number | null)[];
  warming: (number | null)[];
  cooling: (number | null)[];
  /** The index seven days before each day. */
  weekBefore: (number | null)[];
  /** By family, in the order of FAMILIES. */
  scores: (number | null)[][];
  /** By family: the evidence, in generation 2 the fresh evidence, is thin on that day. */
  thin: boolean[][];
  /** Nobody searched that day (method-2 §3): the line is drawn like the projection. */
  unsupported: boolean[];
  /** Parts of the index that stand and that move, where they are asked for; null: they are not. */
  parts: { standing: (number | null)[]; moving: (number | null)[] } | null;
}

/** One of the largest happenings of the chart: a new signal, numbered. */
export interface ChartMarker {
  /** From 1, in order of day. */
  number: number;
  slug: string;
  title: string;
  family: string;
  day: Day;
  /** In words, no more exactly than its source says. */
  when: string;
  /** Index points that its arrival moved. */
  share: number;
  /** The index on its day. */
  index: number;
}

/** A named period or moment on the chart. */
export interface ChartPeriod {
  letter: string;
  title: string;
  from: Day;
  /** null: open-ended. */
  to: Day | null;
  public: boolean;
}

/** The bands of the index on the days of the columns (method §7), index points; null: no data. */
export interface ChartBand {
  /** 5, 25, 50, 75 and 95 % of the draws. */
  levels: [(number | null)[], (number | null)[], (number | null)[], (number | null)[], (number | null)[]];
  draws: number;
}

/** A turn found in hindsight, as the chart names it. */
export interface ChartTurn {
  kind: TurnKind;
  /** The most likely day that it began. */
  day: Day;
  /** First and last day of the span in which it began with 90 %. */
  earliest: Day;
  latest: Day;
  /** “Opening from 8 Sep 2025” */
  name: string;
  /** The searching may explain it. */
  doubted?: boolean;
}

/** Everything that the index chart draws. Plain data: it crosses from server to browser. */
export interface ChartView {
  from: Day;
  /** Last day of the drawing; behind the last day of the lines lies the projection. */
  to: Day;
  /** Last day of the lines. */
  codedTo: Day;
  columns: ChartColumns;
  /** Days of the drawing that are coded and that nobody searched, both ends included. */
  gaps: { from: Day; to: Day }[];
  /** From the last day of the lines on, where it is asked for: what is coded of days that nobody searched, then what is left if nothing more is coded. */
  projection: { day: Day; value: number }[];
  axis: { low: number; high: number; ticks: number[] };
  /** Stage borders inside the axis and the names of the bands between them, from the lowest; none where they are not asked for. */
  bands: { low: number; high: number; name: string }[];
  /** Whether the pulls are drawn behind the index, and half of the draws inside its band. */
  pulls: boolean;
  half: boolean;
  markers: ChartMarker[];
  /** Days within the lines on which signals begin that no second person has approved yet: they count 0. Each once, in order. */
  waiting: Day[];
  periods: ChartPeriod[];
  /** null: switched off, or still being computed. */
  band: ChartBand | null;
  turns: ChartTurn[];
  /** The verdict on the last day of the lines, as it is read everywhere; null: of a supposed line there is none. */
  verdict: string | null;
}
