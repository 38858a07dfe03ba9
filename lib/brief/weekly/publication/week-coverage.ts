import { listed } from "@/lib/brief/finding/lead";
import { countWords } from "@/lib/brief/number-words";
import { formatSpan } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { type Coverage, type CoverageRun, coverageRuns } from "@/lib/engine/support/coverage";

/** How the days of a week were searched, in its own order; none: generation 1 does not ask. */
export function weekSearch(coverage: Coverage | null, week: string): CoverageRun[] {
  const span = parseIsoWeek(week);
  return coverage === null || span === null ? [] : coverageRuns(coverage, span.monday, span.sunday);
}

/** The searching of a week in a sentence. `// => "Sources were searched on all seven days."` */
export function searchSentence(runs: readonly CoverageRun[]): string {
  const [only] = runs;
  if (!only) return "This generation of the method does not ask whether anybody searched.";
  if (runs.length === 1) {
    if (only.state === "searched") return "Sources were searched on all seven days.";
    if (only.state === "partly") return "Sources were searched only in part.";
    if (only.state === "unstated") return "Nothing is recorded of the search of that time.";
    return "Nobody searched this week.";
  }
  return `${listed(runs.map(runWords))}.`.replace(/^./, (first) => first.toUpperCase());
}

const DONE = {
  searched: "were searched",
  partly: "were searched only in part",
  "not-searched": "nobody searched",
  unstated: "have no record of a search",
} as const;

function runWords({ from, to, state }: CoverageRun): string {
  const days = formatSpan(isoFromDay(from), isoFromDay(to));
  if (state === "not-searched") return `nobody searched ${days}`;
  const words = from === to ? DONE[state].replace(/^were/, "was").replace(/^have/, "has") : DONE[state];
  return `${days} ${words}`;
}

/** What of the searching leaves the figures of the week open, a sentence each; none: it was searched, or nothing asks. */
export function searchDoubts(runs: readonly CoverageRun[]): string[] {
  const days = (state: CoverageRun["state"]) =>
    runs.reduce((sum, run) => (run.state === state ? sum + run.to - run.from + 1 : sum), 0);
  const of = (n: number) => (n === 7 ? "this week" : `${countWords(n, "day")} of this week`);
  const [missing, partly] = [days("not-searched"), days("partly")];
  return [
    ...(missing > 0 ? [`Nobody has searched ${of(missing)} yet`] : []),
    ...(partly > 0
      ? [`Sources were searched only in part ${partly === 7 ? "this week" : `on ${of(partly)}`}`]
      : []),
  ].map((words) => `${words}: what happened then and was not found can still be coded.`);
}
