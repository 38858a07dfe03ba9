import { isSpreadCount, type News, type NewsSignal } from "@/lib/brief/news/news";
import type { WeekFigures } from "./weekly-figures";

/** What happened in a week, each list with the largest share first. */
export interface WeekHappenings {
  /** Signals that began to count in it. */
  news: News[];
  /** Statuses whose last day lies in it; what is over by itself never ends. */
  ended: News[];
  /** Counts over a longer time, spread over its days: no happenings of this week. */
  counted: News[];
}

/** Sorts the shares of a week's change into what happened and what did not. `signals` by slug, as they may be told; one that is not there is left out. */
export function weekHappenings(
  { shares, ended }: Pick<WeekFigures, "shares" | "ended">,
  signals: Pick<ReadonlyMap<string, NewsSignal>, "get">,
): WeekHappenings {
  const told = (entry: { slug: string; tells?: string; share: number }): News[] => {
    const { slug, tells, share } = entry;
    const signal = signals.get(tells ?? slug);
    return signal ? [{ slug, ...(tells && { tells }), share, signal }] : [];
  };
  const began = shares.filter(({ kind }) => kind === "new").flatMap(told);
  const counts = shares.flatMap(told).filter(({ signal }) => isSpreadCount(signal));
  const fresh = new Set(began.map(({ slug }) => slug));
  return {
    news: began.filter(({ signal }) => !isSpreadCount(signal)),
    // What a new event has closed and counts with it is told by that event; and an end that may not be told is none.
    ended: ended
      .filter(({ slug }) => !fresh.has(slug))
      .flatMap(told)
      .filter(({ signal }) => signal.status && signal.end !== null),
    counted: counts,
  };
}
