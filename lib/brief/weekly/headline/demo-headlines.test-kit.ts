import { type DemoWeek, demoWeeks } from "@/lib/brief/weekly/demo-weeks.test-kit";
import { weekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import { weeklyHeadline } from "@/lib/brief/weekly/weekly-headline";
import { APART_WEEKS, newsHeadlines } from "./news-headlines";
import { newsWeeks } from "./news-weeks";

/** A week with its headline, and the facts that it was chosen from; null: it carries no new signal. */
export interface HeadedWeek {
  one: DemoWeek;
  headline: string;
  /** Headlines of the seven weeks with news before it, in the same state of knowledge. */
  before: readonly string[];
  news: ReturnType<typeof newsWeeks> extends Generator<infer News> ? News | null : never;
}

const kept: { today?: readonly HeadedWeek[]; then?: readonly HeadedWeek[] } = {};

/** Every week of the demonstration with its headline, found once for all tests of a process. */
export function headedWeeks(view: "today" | "then"): readonly HeadedWeek[] {
  kept[view] ??= allHeaded(view);
  return kept[view];
}

function allHeaded(view: "today" | "then"): HeadedWeek[] {
  const weeks = demoWeeks(view);
  if (view === "then") return weeks.map((one) => headed(one, [one])[0] as HeadedWeek);
  const names = [...new Set(weeks.map(({ relationship }) => relationship))];
  return names.flatMap((name) => {
    const all = weeks.filter(({ relationship }) => relationship === name);
    return headed(all.at(-1) as DemoWeek, all);
  });
}

function headed({ headlines }: DemoWeek, weeks: readonly DemoWeek[]): HeadedWeek[] {
  const quiet = weeks.every(({ figures, signals }) => weekHappenings(figures, signals).news.length === 0);
  const news = quiet ? [] : [...newsWeeks(headlines)];
  const told = newsHeadlines(news);
  return weeks.map((one) => {
    const at = news.findIndex(({ figures }) => figures.week === one.week);
    return {
      one,
      headline: told[at] ?? weeklyHeadline(one.figures, one.signals),
      before:
        at < 0 ? [] : told.slice(Math.max(0, at - APART_WEEKS + 1), at).filter((words) => words !== null),
      news: news[at] ?? null,
    };
  });
}
