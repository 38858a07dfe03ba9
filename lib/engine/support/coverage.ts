import type { Day } from "@/lib/engine/signals/signal";
import { newestSpans } from "./newest-span";

/**
 * How far sources were searched for a day (method-2 §3). *Unstated* is never recorded: it is what days of the time before
 * coverage was kept are, where no record names them.
 */
export type CoverageState = "searched" | "partly" | "not-searched" | "unstated";

/** One record of coverage: both days included. */
export interface CoverageSpan {
  from: Day;
  to: Day;
  state: Exclude<CoverageState, "unstated">;
}

/** What is recorded of a relationship in a view. */
export interface Coverage {
  /** Oldest record first: of several records of a day the newest holds. */
  spans: readonly CoverageSpan[];
  /** The last day that may be unstated; a later day without a record was not searched. */
  unstatedUntil: Day;
}

/** Days in one state that follow one another, both included. */
export interface CoverageRun {
  from: Day;
  to: Day;
  state: CoverageState;
}

/** The states, in the order of the numbers that `dayStates` writes. */
const STATES = ["unstated", "not-searched", "partly", "searched"] as const satisfies CoverageState[];
const NOT_SEARCHED = STATES.indexOf("not-searched");

/**
 * Whether a stage, a direction and an arrow may be said of a day in this state (method-2 §3).
 * `isSupported("unstated") // => true`, `isSupported("not-searched") // => false`
 */
export function isSupported(state: CoverageState): boolean {
  return state !== "not-searched";
}

/**
 * The state of a day: that of the newest record that names it, else unstated up to `unstatedUntil`, else not searched
 * (method-2 §3).
 * `coverageOn({ spans: [], unstatedUntil: 20429 }, 20430) // => "not-searched"`
 */
export function coverageOn({ spans, unstatedUntil }: Coverage, day: Day): CoverageState {
  const newest = spans.findLast(({ from, to }) => from <= day && day <= to);
  return newest?.state ?? (day <= unstatedUntil ? "unstated" : "not-searched");
}

/**
 * The days `from` … `to` (both included) as maximal runs of one state, in order; none where `to` is before `from`.
 * O(spans + days). For drawing and for telling spans in words (method-2 §3).
 * `coverageRuns({ spans: [{ from: 3, to: 4, state: "partly" }], unstatedUntil: 5 }, 1, 6)`
 * `// => 1–2 unstated, 3–4 partly, 5 unstated, 6 not searched`
 */
export function coverageRuns(coverage: Coverage, from: Day, to: Day): CoverageRun[] {
  const states = dayStates(coverage, from, to);
  const runs: CoverageRun[] = [];
  let begun = 0;
  for (let at = 1; at <= states.length; at++) {
    if (at < states.length && states[at] === states[begun]) continue;
    runs.push({ from: from + begun, to: from + at - 1, state: STATES[states[begun] ?? 0] ?? "unstated" });
    begun = at;
  }
  return runs;
}

/**
 * 1 for each supported day of `from` … `to` (both included), else 0; empty where `to` is before `from`. O(spans + days).
 * `supportedDays({ spans: [], unstatedUntil: 5 }, 4, 7) // => Uint8Array [1, 1, 0, 0]` (method-2 §3)
 */
export function supportedDays(coverage: Coverage, from: Day, to: Day): Uint8Array {
  return dayStates(coverage, from, to).map((state) => (state === NOT_SEARCHED ? 0 : 1));
}

/**
 * The last supported day of `from` … `to` (both included); null where there is none (method-2 §3: pages open there).
 * `lastSupportedDay({ spans: [], unstatedUntil: 5 }, 1, 9) // => 5`
 */
export function lastSupportedDay(coverage: Coverage, from: Day, to: Day): Day | null {
  const at = supportedDays(coverage, from, to).lastIndexOf(1);
  return at < 0 ? null : from + at;
}

/** The place in STATES of each day of a range. */
function dayStates({ spans, unstatedUntil }: Coverage, from: Day, to: Day): Uint8Array {
  const states = new Uint8Array(Math.max(0, to - from + 1));
  states.fill(NOT_SEARCHED, Math.min(states.length, Math.max(0, unstatedUntil - from + 1)));
  for (const [at, place] of newestSpans(spans, from, to).entries()) {
    const span = spans[place];
    if (span) states[at] = STATES.indexOf(span.state);
  }
  return states;
}
