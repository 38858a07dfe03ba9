import { listed } from "@/lib/brief/finding/lead";
import { numberWords } from "@/lib/brief/number-words";
import { sentenceOf } from "@/lib/brief/sentence-of";
import { formatDay, signed } from "@/lib/charts/format/format";

/** What a list says of a week without a happening. */
export interface QuietFacts {
  /** What stands and weighs most, as headlines call it: “a mission withheld”. */
  standing: readonly string[];
  /** ISO day on which somebody last searched, by the Sunday; null: no search is recorded; undefined: the method does not ask. */
  lastSearched: string | null | undefined;
}

/** A week of a list, as far as it can fold with others. */
export interface FoldableWeek {
  week: string;
  /** ISO days. */
  from: string;
  to: string;
  index: number | null;
  /** Null: something happened, or it is published or drafted, and stands by itself. */
  quiet: QuietFacts | null;
}

/** An entry of a list: a week by itself, or a run of weeks in which nothing happened. */
export type ListEntry<Week extends FoldableWeek> =
  | { kind: "week"; week: Week }
  | {
      kind: "run";
      weeks: readonly Week[];
      from: string;
      to: string;
      /** Nobody searched any of them: they are stale, not quiet. */
      stale: boolean;
      title: string;
      words: string;
    };

/** From so many weeks on they are one entry. */
const RUN_FROM = 2;

/**
 * A list of weeks, the latest first and without a gap, with every run of quiet weeks as one entry that says what stands and when somebody last
 * searched; weeks that nobody searched are no part of a run of quiet ones. `// => [{ kind: "week", … }, { kind: "run", title: "Three quiet weeks", … }]`
 */
export function quietRuns<Week extends FoldableWeek>(weeks: readonly Week[]): ListEntry<Week>[] {
  const entries: ListEntry<Week>[] = [];
  let run: Week[] = [];
  const close = () => {
    entries.push(...(run.length < RUN_FROM ? run.map(alone) : [runOf(run)]));
    run = [];
  };
  for (const week of weeks) {
    const [before] = run;
    if (week.quiet === null || (before && isStale(before) !== isStale(week))) close();
    if (week.quiet === null) entries.push(alone(week));
    else run.push(week);
  }
  close();
  return entries;
}

/** Whether nobody searched a week: nothing is told of it, not even quiet. */
function isStale({ quiet, from }: FoldableWeek): boolean {
  const last = quiet?.lastSearched;
  return last === null || (last !== undefined && last < from);
}

function alone<Week extends FoldableWeek>(week: Week): ListEntry<Week> {
  return { kind: "week", week };
}

function runOf<Week extends FoldableWeek>(weeks: readonly Week[]): ListEntry<Week> {
  const [newest, oldest] = [weeks[0] as Week, weeks.at(-1) as Week];
  const stale = isStale(newest);
  return {
    kind: "run",
    weeks,
    from: oldest.from,
    to: newest.to,
    stale,
    title: sentenceOf(`${numberWords(weeks.length)} ${stale ? "weeks that nobody searched" : "quiet weeks"}`),
    words: [moved(stale, oldest, newest), stands(newest), searched(newest)]
      .filter((words) => words !== "")
      .join(" "),
  };
}

function moved(stale: boolean, oldest: FoldableWeek, newest: FoldableWeek): string {
  const nothing = stale ? "Nothing is coded" : "Nothing new";
  if (newest.index === null) return `${nothing}, and there is no index.`;
  const [then, now] = [signed(oldest.index), signed(newest.index)];
  if (oldest.index === null) return `${nothing}; the index is at ${now}.`;
  return then === now
    ? `${nothing}; the index stays at ${now}.`
    : `${nothing}; the index goes from ${then} to ${now}.`;
}

function stands({ quiet }: FoldableWeek): string {
  return quiet && quiet.standing.length > 0 ? `Still in force: ${listed(quiet.standing)}.` : "";
}

function searched({ quiet, to }: FoldableWeek): string {
  if (!quiet || quiet.lastSearched === undefined) return "";
  if (quiet.lastSearched === null) return "No search is recorded.";
  return quiet.lastSearched < to
    ? `Nobody has searched since ${formatDay(quiet.lastSearched)}: that is no calm.`
    : `Searched to the last day, ${formatDay(to)}.`;
}
