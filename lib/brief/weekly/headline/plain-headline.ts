import { listed } from "@/lib/brief/finding/lead";
import { aboutEqual } from "@/lib/brief/news/balance";
import { causeOf } from "@/lib/brief/news/cause";
import { type News, type NewsGroup, newsGroups, newsWords } from "@/lib/brief/news/news";
import { numberWords } from "@/lib/brief/number-words";
import type { WeekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import { heading } from "./heading";
import { byWeight, type HeadlineFigures } from "./news-week";
import { headline, type ToldHeadline } from "./told-headline";

/** New evidence of one pull in one week that a headline may set against the other, in index points. */
const WORTH_TELLING = 1;
/** A second type is named beside the first where it weighs at least this part of it. */
const BESIDE = 0.5;

/** Whether a share is worth being set against another. */
export const worth = (share: number) => Math.abs(share) >= WORTH_TELLING;

type Figures = Pick<
  HeadlineFigures,
  "arrow" | "index" | "fresh" | "direction" | "directionDays" | "supported"
>;

/** A week by what moved it, or that nothing did; null: it is flat and nothing happened. */
export function plainWeek(figures: Figures, happened: WeekHappenings): ToldHeadline | null {
  const { arrow, index } = figures;
  if (arrow === null || index.change === null) return null;
  return arrow === "level"
    ? (balancedWeek(figures, happened) ?? namedWeek(figures, happened))
    : movedWeek(arrow, index.change, figures, happened);
}

/** A week whose arrow is up or down: what moved it, as a cause only where that is the larger part of the change, else with the arithmetic. */
function movedWeek(
  arrow: Exclude<WeeklyArrow, "level">,
  change: number,
  figures: Figures,
  { news, ended }: WeekHappenings,
): ToldHeadline {
  const moved = `the index ${arrow === "up" ? "rose" : "fell"} {points} points`;
  const cause = causeOf(change, news);
  if (cause) {
    const [against] = newsGroups(news, change < 0);
    return against && worth(against.share) && Math.abs(against.share) < Math.abs(cause.share)
      ? headline`${moved}${heading(figures, ", ")}: ${cause.words} outweighed ${against.words}`
      : headline`${moved} on ${cause.words}${heading(figures, "; ")}`;
  }
  const [largest] = byWeight(news);
  if (!largest)
    return ended.length > 0
      ? headline`${endings(ended)}; ${moved} to {index}${heading(figures, ", ")}`
      : headline`${moved} to {index} without a new dated signal${heading(figures, "; ")}`;
  const part = figures.fresh / change;
  if (part > 1)
    return headline`${largest.words}; ${moved} as new signals brought {new}${heading(figures, ", ")}`;
  return part > 0
    ? headline`${largest.words}; ${moved}, {new-points} of it from new signals${heading(figures, ", ")}`
    : headline`${largest.words}; ${moved} though new signals brought {new}${heading(figures, ", ")}`;
}

/** `// => "the end of a mission at work"` */
function endings(ended: readonly News[]): string {
  const [first, ...more] = ended;
  if (!first) return "";
  return more.length > 0
    ? `the end of ${newsWords(first.signal)} and of ${more.length === 1 ? "one more status" : `${more.length} more statuses`}`
    : `the end of ${newsWords(first.signal)}`;
}

/** A flat week in which both pulls got news that is worth telling; null: it is none. */
export function balancedWeek(figures: Figures, { news }: WeekHappenings): ToldHeadline | null {
  const [good, bad] = [newsGroups(news, true), newsGroups(news, false)];
  const sum = (groups: NewsGroup[]) => groups.reduce((total, { share }) => total + share, 0);
  if (!worth(sum(good)) || !worth(sum(bad))) return null;
  const [warming, cooling] = [pullOf(good, "warm"), pullOf(bad, "cool")];
  if (aboutEqual(sum(good), sum(bad)))
    return headline`Flat at {index}${heading(figures, " and ")}, not quiet: ${warming.words} and ${cooling.words} nearly cancel out`;
  const [more, less] = sum(good) > -sum(bad) ? [warming, cooling] : [cooling, warming];
  const said = Math.abs(more.share) > Math.abs(less.share) ? more.words : more.all;
  return headline`Flat at {index}${heading(figures, " and ")}: ${said} outweighed ${less.words}`;
}

/** A flat week by what it names. */
function namedWeek(figures: Figures, { news, ended }: WeekHappenings): ToldHeadline | null {
  const [first, second] = byWeight(news);
  const named = [
    ...(first ? [first.words] : []),
    ...(first && second && Math.abs(second.share) >= BESIDE * Math.abs(first.share) ? [second.words] : []),
    ...(ended.length > 0 ? [endings(ended)] : []),
  ];
  return named.length === 0
    ? null
    : headline`${listed(named)}; the index is flat at {index}${heading(figures, ", ")}`;
}

/** The new signals of one pull: by their largest type where that is more than half of them, else by their number. */
function pullOf(groups: readonly NewsGroup[], what: "warm" | "cool") {
  const all = groups.reduce((total, { share }) => total + share, 0);
  const signals = groups.reduce((total, { slugs }) => total + slugs.length, 0);
  const counted = `${numberWords(signals)} signals that ${what}`;
  const [first] = groups;
  return first && first.share / all > 0.5
    ? { words: first.words, share: first.share, all: signals > 1 ? counted : first.words }
    : { words: counted, share: all, all: counted };
}
