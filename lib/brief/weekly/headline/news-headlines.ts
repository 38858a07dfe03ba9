import { HEADLINE_AIM } from "@/lib/brief/weekly/weekly-limits";
import { candidates } from "./candidates";
import type { NewsWeek } from "./news-week";
import { room, type ToldHeadline } from "./told-headline";
import { unsearchedCandidates } from "./unsearched-candidates";

/** A pattern comes back after so many weeks with news at the earliest. */
export const APART_WEEKS = 8;

/**
 * Headlines of the weeks of one relationship that carry new signals, in their order. Of what is true of a week the first is taken that has room in a
 * headline and whose pattern none of the seven such weeks before has: from the facts of these weeks, never from what was written of them, so that the
 * same facts give the same headlines. Null: the week has nothing to compare with, and its plain headline stands.
 */
export function newsHeadlines(weeks: readonly NewsWeek[]): (string | null)[] {
  const used: (string | null)[] = [];
  return weeks.map((week) => {
    const found = week.figures.supported ? candidates(week) : unsearchedCandidates(week);
    const chosen = week.figures.begins === null ? chosenFrom(found, used.slice(1 - APART_WEEKS)) : null;
    used.push(chosen?.pattern ?? null);
    return chosen?.words ?? null;
  });
}

/** The first that fits and is new; else the shortest that is new; and where every pattern was used of late, the one that was used longest ago. */
function chosenFrom(found: readonly ToldHeadline[], recent: readonly (string | null)[]): ToldHeadline | null {
  const fresh = found.filter(({ pattern }) => !recent.includes(pattern));
  const [shortest] = fresh.toSorted((a, b) => room(a.words) - room(b.words));
  return fresh.find((one) => room(one.words) <= HEADLINE_AIM) ?? shortest ?? oldest(found, recent);
}

/** Where every pattern was used of late, the one that was used longest ago. */
function oldest(found: readonly ToldHeadline[], recent: readonly (string | null)[]): ToldHeadline | null {
  return found.toSorted((a, b) => recent.lastIndexOf(a.pattern) - recent.lastIndexOf(b.pattern))[0] ?? null;
}
