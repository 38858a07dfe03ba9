import { HEADLINE_MAX } from "@/lib/brief/weekly/weekly-limits";
import { windowWords } from "@/lib/brief/window-words";
import { candidates } from "./candidates";
import type { HeadlineFigures, NewsWeek } from "./news-week";
import type { ToldHeadline } from "./told-headline";
import { unsearchedCandidates } from "./unsearched-candidates";

/** A pattern comes back after so many weeks with news at the earliest. */
export const APART_WEEKS = 8;
/** What figures take more room than the tokens that they stand in for. */
const ROOM = 20;

/**
 * Headlines of the weeks of one relationship that carry new signals, in their order. Of what is true of a week the first is taken whose pattern
 * none of the seven such weeks before has: from the facts of these weeks, never from what was written of them, so that the same facts give the
 * same headlines. Null: the week has nothing to compare with, and its plain headline stands.
 */
export function newsHeadlines(weeks: readonly NewsWeek[]): (string | null)[] {
  const used: (string | null)[] = [];
  return weeks.map((week) => {
    const found = (week.figures.supported ? candidates(week) : unsearchedCandidates(week)).filter(
      ({ words }) => words.length <= HEADLINE_MAX - ROOM,
    );
    const recent = used.slice(-(APART_WEEKS - 1));
    const chosen =
      week.figures.begins === null
        ? (found.find(({ pattern }) => !recent.includes(pattern)) ?? oldest(found, recent))
        : null;
    used.push(chosen?.pattern ?? null);
    return chosen === null ? null : toward(chosen.words, week.figures);
  });
}

/** Where every pattern was used of late, the one that was used longest ago. */
function oldest(found: readonly ToldHeadline[], recent: readonly (string | null)[]): ToldHeadline | null {
  return found.toSorted((a, b) => recent.lastIndexOf(a.pattern) - recent.lastIndexOf(b.pattern))[0] ?? null;
}

/** With the direction, where it is one and not told yet (method-2 §7). `// => "…; thawing over four weeks"` */
export function toward(words: string, { direction, directionDays, supported }: HeadlineFigures): string {
  if (!supported || direction === null || direction === "steady") return words;
  const told = `${direction} over ${windowWords(directionDays)}`;
  return words.includes(told) ? words : `${words}; ${told}`;
}
