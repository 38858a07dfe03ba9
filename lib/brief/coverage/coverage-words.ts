import { count, formatDay } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { CoverageRun, CoverageState } from "@/lib/engine/support/coverage";

/** The states in words, as they follow “these days were”. */
export const COVERAGE_WORDS: Record<CoverageState, string> = {
  searched: "searched",
  partly: "partly searched",
  "not-searched": "not searched",
  unstated: "unstated",
};

const ORDER: readonly CoverageState[] = ["searched", "partly", "not-searched", "unstated"];

/**
 * The finding of a page about coverage, from the runs of the covered days in their order (method-2 §3).
 * `coverageHeadline([{ from: 0, to: 9, state: "partly" }, { from: 10, to: 19, state: "not-searched" }])`
 * `// => "Nothing was searched after 10 Jan 1970"`
 */
export function coverageHeadline(runs: readonly CoverageRun[]): string {
  const last = runs.at(-1);
  if (!last) return "No day is covered yet";
  const through = (day: number) => formatDay(isoFromDay(day));
  if (last.state === "searched") return `Searched through ${through(last.to)}`;
  if (last.state === "partly") return `Partly searched through ${through(last.to)}`;
  if (last.state === "unstated") return `Nothing is stated of the search up to ${through(last.to)}`;
  const before = runs.findLast(({ state }) => state !== "not-searched");
  return before ? `Nothing was searched after ${through(before.to)}` : "Not one day was searched";
}

/**
 * How many days are in which state, states without a day left out.
 * `coverageCounts([{ from: 0, to: 9, state: "partly" }]) // => "10 days partly searched"`
 */
export function coverageCounts(runs: readonly CoverageRun[]): string {
  const days = (state: CoverageState) =>
    runs.reduce((sum, run) => (run.state === state ? sum + run.to - run.from + 1 : sum), 0);
  const told = ORDER.filter((state) => days(state) > 0);
  return told.map((state) => `${count(days(state), "day")} ${COVERAGE_WORDS[state]}`).join(", ");
}

/**
 * The states of one week in words. `weekCoverageWords(["partly", "not-searched"]) // => "partly searched, then not searched"`,
 * `weekCoverageWords([]) // => "not coded yet"`
 */
export function weekCoverageWords(states: readonly CoverageState[]): string {
  if (states.length === 0) return "not coded yet";
  return states.map((state) => COVERAGE_WORDS[state]).join(", then ");
}
