import {
  type AddressValues,
  addressDay,
  addressOf,
  addressValue,
  parseRange,
  type RangeProblem,
  rangeParams,
  type ViewRange,
} from "@/lib/charts/address/range";
import { type Extra, parseShown, shownParam } from "@/lib/charts/address/shown";
import { parseVintage, type Vintage, vintageParams } from "@/lib/charts/address/vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";
import type { Day } from "@/lib/engine/signals/signal";

/** What a reader asked for, as its address says it. */
export interface ViewAddress {
  range: ViewRange;
  vintage: Vintage;
  /** Day to explain; null: the last of the range. */
  at: Day | null;
  view: "chart" | "table";
  /** Whether the chart shows its bands. */
  bands: boolean;
  /** What the chart draws on request. */
  shown: ReadonlySet<Extra>;
  problems: RangeProblem[];
  /** Parameters that make this view; absent ones are null. */
  params: Record<string, string | null>;
  /** Address of the same view, of this page or another of the relationship, with some parts changed. */
  href: (path: string, changed?: Record<string, string | null>) => string;
}

/** Reads the address of any page about a relationship: range, vintage, day and form, with every problem in it named. */
export async function parseViewAddress(
  relationship: RelationshipRow,
  values: AddressValues,
): Promise<ViewAddress> {
  const problems: RangeProblem[] = [];
  const asked = parseVintage(values, relationship.trackedFrom, problems);
  const { vintage, problems: unusable } = await vintageProblems(asked);
  problems.push(...unusable);
  const { first, last, opens } = await loadReadingBase(relationship, vintage);
  const range = parseRange(values, { first, last, opens });
  const at = addressDay(values, "at", problems);
  const view = addressValue(values, "view") === "table" ? "table" : "chart";
  const bands = addressValue(values, "bands") !== "off";
  const shown = parseShown(values, problems);
  const params: Record<string, string | null> = {
    ...rangeParams(range),
    ...vintageParams(vintage),
    view: view === "table" ? "table" : null,
    bands: bands ? null : "off",
    show: shownParam(shown),
  };
  return {
    range,
    vintage,
    at: at === null ? null : Math.min(Math.max(at, range.from), range.to),
    view,
    bands,
    shown,
    problems: [...range.problems, ...problems],
    params,
    href: (path, changed = {}) => addressOf(path, { ...params, ...changed }),
  };
}
