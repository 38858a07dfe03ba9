import { isSpreadCount, type News, type NewsSignal } from "@/lib/brief/news/news";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
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

/** Sorts the shares of a week's change into what happened and what did not. `signals` by slug; one that is not there is left out. */
export function weekHappenings(
  { shares, from, to }: Pick<WeekFigures, "shares" | "from" | "to">,
  signals: ReadonlyMap<string, NewsSignal>,
): WeekHappenings {
  const found: WeekHappenings = { news: [], ended: [], counted: [] };
  for (const { slug, share, kind, tells } of shares) {
    const signal = signals.get(tells ?? slug);
    if (!signal) continue;
    const entry = { slug, share, signal, ...(tells && { tells }) };
    if (isSpreadCount(signal)) found.counted.push(entry);
    else if (kind === "new") found.news.push(entry);
    else if (endsWithin(signal, dayFromIso(from), dayFromIso(to))) found.ended.push(entry);
  }
  return found;
}

function endsWithin({ status, end, precision }: NewsSignal, from: number, to: number): boolean {
  if (!status || end === null) return false;
  const last = lastDayOfPeriod(dayFromIso(end), precision);
  return from <= last && last <= to;
}
