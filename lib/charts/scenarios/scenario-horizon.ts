import type { Scenario } from "@/lib/codebook/scenarios/scenario";
import type { Day } from "@/lib/engine/signals/signal";
import type { ScenarioBase } from "./scenario-input";

/** How far past the last coded day a scenario may reach. */
const AHEAD_MAX = 366;
/** How far it reaches without being asked: long enough to see what is supposed for the coming weeks fade. */
const AHEAD_SHOWN = 92;
const AFTER_SUPPOSED = 31;

/** The furthest day that a scenario can speak of. A view of the past ends with its range. */
export function furthestDay({ to, last }: Pick<ScenarioBase, "to" | "last">): Day {
  return to < last ? to : last + AHEAD_MAX;
}

/**
 * The last day that a scenario is followed to and drawn. A range that ends in the past ends there; one that ends at the last
 * coded day goes on a quarter of a year, to a month after what is supposed later, and a year at most.
 */
export function scenarioHorizon(
  { to, last }: Pick<ScenarioBase, "to" | "last">,
  { added, readOn }: Pick<Scenario, "added" | "readOn">,
): Day {
  const latest = furthestDay({ to, last });
  if (to < last) return latest;
  const supposed = added.filter(({ start }) => start <= latest).map(({ start }) => start + AFTER_SUPPOSED);
  return Math.min(latest, Math.max(to, last + AHEAD_SHOWN, readOn ?? last, ...supposed));
}

/** The day that the finding speaks of: the one that was chosen if it is drawn, else the last of the drawing. */
export function readingDay(chosen: Day | null, from: Day, horizon: Day): Day {
  return chosen === null ? horizon : Math.min(Math.max(chosen, from), horizon);
}
