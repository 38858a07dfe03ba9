import type { LegendEntry } from "@/lib/charts/picture/picture-legend";
import type { PlotBox } from "@/lib/charts/picture/picture-lines";

/** A figure of a page as it leaves the site: drawn at any size, without what stands around it. */
export interface Drawing {
  /** Room that it takes to the right of a wide box, for names at the ends of lines. */
  names: number;
  /** The plot with its upper left corner at 0, 0, its axis left of that; `height` is how far it reaches below 0. */
  draw: (box: PlotBox, named: boolean) => { svg: string; height: number };
  /** What its marks mean; `named`: the names at its ends are drawn. */
  legend: (named: boolean) => LegendEntry[];
}

/** What stands around it. Everything is text. */
export interface LeavingWords {
  /** Relationship and range. */
  kicker: string;
  /** The finding. */
  headline: string;
  /** What the axis measures. */
  unit: string;
  /** The figure in sentences, for who cannot see it. */
  summary: string;
  /** What else must be known to read it, a sentence each. */
  notes: readonly string[];
  /** Source, state of knowledge and day, a sentence each. */
  source: readonly string[];
  /** Full address of exactly this view on the site. */
  link: string;
}
