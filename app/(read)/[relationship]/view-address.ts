import {
  type AddressValues,
  addressDay,
  addressOf,
  addressValue,
  parseRange,
  type RangeProblem,
  rangeParams,
  type ViewRange,
} from "@/lib/charts/range";
import { coveredDays } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/day";
import type { Day } from "@/lib/engine/signal";

/** What a reader asked for, as its address says it. */
export interface ViewAddress {
  range: ViewRange;
  knownOn: Day | null;
  /** Day to explain; null: the last of the range. */
  at: Day | null;
  view: "chart" | "table";
  problems: RangeProblem[];
  /** Address of the same view with some parts changed. */
  href: (path: string, changed?: Record<string, string | null>) => string;
}

export function parseViewAddress(relationship: RelationshipRow, values: AddressValues): ViewAddress {
  const problems: RangeProblem[] = [];
  let knownOn = addressDay(values, "knownOn", problems);
  if (knownOn !== null && knownOn < dayFromIso(relationship.trackedFrom)) {
    problems.push({ field: "knownOn", message: "Nothing was tracked by then: choose a later day." });
    knownOn = null;
  }
  const range = parseRange(values, coveredDays(relationship, knownOn));
  const at = addressDay(values, "at", problems);
  const view = addressValue(values, "view") === "table" ? "table" : "chart";
  const params: Record<string, string | null> = {
    ...rangeParams(range),
    knownOn: knownOn === null ? null : isoFromDay(knownOn),
    view: view === "table" ? "table" : null,
  };
  return {
    range,
    knownOn,
    at: at === null ? null : Math.min(Math.max(at, range.from), range.to),
    view,
    problems: [...range.problems, ...problems],
    href: (path, changed = {}) => addressOf(path, { ...params, ...changed }),
  };
}
