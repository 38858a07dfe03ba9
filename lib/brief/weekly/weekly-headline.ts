import { listed } from "@/lib/brief/finding/lead";
import { stageWord } from "@/lib/brief/finding/stage-word";
import { aboutEqual } from "@/lib/brief/news/balance";
import { causeOf } from "@/lib/brief/news/cause";
import { type News, type NewsGroup, type NewsSignal, newsGroups, newsWords } from "@/lib/brief/news/news";
import { numberWords } from "@/lib/brief/number-words";
import { sentenceOf } from "@/lib/brief/sentence-of";
import { windowWords } from "@/lib/brief/window-words";
import { formatDay } from "@/lib/charts/format/format";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import type { Stage } from "@/lib/engine/stages/stage";
import type { CarriedShare } from "./weekly-carried";
import type { WeekFigures } from "./weekly-figures";
import { type WeekHappenings, weekHappenings } from "./weekly-happenings";
import { lastNewsWhen } from "./weekly-quiet";

/** New evidence of one pull in one week that a headline may set against the other, in index points. */
const WORTH_TELLING = 1;
/** A second type is named beside the first where it weighs at least this part of it. */
const BESIDE = 0.5;

/**
 * The week in one line, drafted from its shares; figures stand as tokens (method §5 and §6, method-2 §7). It names the largest new signal by
 * the words of its type; as a cause only where what it names is the larger part of the change, else the arithmetic is said. Fading is
 * never a cause. `weeklyHeadline(…, signals) // => "The index rose {points} points on a high-level visit"`
 */
export function weeklyHeadline(figures: WeekFigures, signals: ReadonlyMap<string, NewsSignal>): string {
  const { index, arrow, stage, begins } = figures;
  if (index.now === null) return "No counting signal yet: there is no index";
  const happened = weekHappenings(figures, signals);
  if (begins !== null && stage !== null)
    return `Tracking begins on ${formatDay(begins)}, with the index at {index}`;
  if (!figures.supported || stage === null) return unsearched(happened);
  if (index.change === null || arrow === null) return firstSignals(happened);
  const found = arrow === "level" ? flatWeek(happened) : movedWeek(arrow, index.change, figures, happened);
  return found === null ? quietWeek(figures, stage, signals) : `${found}${toward(figures)}`;
}

function unsearched({ news }: WeekHappenings): string {
  const none = "Not searched: no arrow can be said of this week";
  const [largest] = byWeight(news);
  return largest ? `${none}; coded all the same: ${largest.words}` : none;
}

function firstSignals({ news }: WeekHappenings): string {
  const [largest] = byWeight(news);
  const compared = "there is no earlier Sunday to compare with";
  if (!largest) return `The first signals are in: ${compared}`;
  return news.length === 1
    ? `The first signal is in, ${largest.words}: ${compared}`
    : `The first signals are in, the largest ${largest.words}: ${compared}`;
}

/** The direction, where it is one. `// => "thawing over four weeks"` */
function direction({ direction: found, directionDays }: WeekFigures): string | null {
  return found === null || found === "steady" ? null : `${found} over ${windowWords(directionDays)}`;
}

function toward(figures: WeekFigures): string {
  const found = direction(figures);
  return found === null ? "" : `; ${found}`;
}

/** News of both pulls by type, the type of the largest signal first. */
function byWeight(news: readonly News[]): NewsGroup[] {
  return [...newsGroups(news, true), ...newsGroups(news, false)].sort(
    (a, b) => Math.abs(b.share) - Math.abs(a.share),
  );
}

function movedWeek(
  arrow: Exclude<WeeklyArrow, "level">,
  change: number,
  { fresh }: WeekFigures,
  { news, ended }: WeekHappenings,
): string {
  const moved = `the index ${arrow === "up" ? "rose" : "fell"} {points} points`;
  const cause = causeOf(change, news);
  if (cause) {
    const [against] = newsGroups(news, change < 0);
    const outweighed =
      against && worth(against.share) && Math.abs(against.share) < Math.abs(cause.share)
        ? `: ${cause.words} outweighed ${against.words}`
        : ` on ${cause.words}`;
    return sentenceOf(`${moved}${outweighed}`);
  }
  const [largest] = byWeight(news);
  if (!largest)
    return sentenceOf(
      ended.length > 0
        ? `${endings(ended)}; ${moved} to {index}`
        : `${moved} to {index} without a new dated signal`,
    );
  return sentenceOf(
    fresh * change > 0
      ? `${largest.words}; ${moved} to {index}, {new} of it from new signals`
      : `${largest.words}; ${moved} to {index} all the same: new signals brought {new}`,
  );
}

const worth = (share: number) => Math.abs(share) >= WORTH_TELLING;

/** `// => "the end of a mission at work"` */
function endings(ended: readonly News[]): string {
  const [first, ...more] = ended;
  if (!first) return "";
  return more.length > 0
    ? `the end of ${newsWords(first.signal)} and of ${more.length === 1 ? "one more status" : `${more.length} more statuses`}`
    : `the end of ${newsWords(first.signal)}`;
}

/** Null: nothing happened. */
function flatWeek({ news, ended }: WeekHappenings): string | null {
  const [good, bad] = [newsGroups(news, true), newsGroups(news, false)];
  const sum = (groups: NewsGroup[]) => groups.reduce((total, { share }) => total + share, 0);
  const [up, down] = [good[0], bad[0]];
  if (up && down && worth(sum(good)) && worth(sum(bad))) {
    const [warming, cooling] = [pullOf(good, "warm"), pullOf(bad, "cool")];
    if (aboutEqual(sum(good), sum(bad)))
      return `Flat at {index}, not quiet: ${warming.words} and ${cooling.words} nearly cancel out`;
    const [more, less] = sum(good) > -sum(bad) ? [warming, cooling] : [cooling, warming];
    const said = Math.abs(more.share) > Math.abs(less.share) ? more.words : more.all;
    return `Flat at {index}: ${said} outweighed ${less.words}`;
  }
  const [first, second] = byWeight(news);
  const named = [
    ...(first ? [first.words] : []),
    ...(first && second && Math.abs(second.share) >= BESIDE * Math.abs(first.share) ? [second.words] : []),
    ...(ended.length > 0 ? [endings(ended)] : []),
  ];
  return named.length === 0 ? null : sentenceOf(`${listed(named)}; the index is flat at {index}`);
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

/** Whole weeks after which a quiet time is told by its length, and what weighs most in it. */
const LONG_QUIET = 4;

/** A week without a happening: since when nothing came and where the index stands; in a long quiet also what weighs most. */
function quietWeek(figures: WeekFigures, stage: Stage, signals: ReadonlyMap<string, NewsSignal>): string {
  const { carried, to } = figures;
  const place = `${stageWord(stage)} at {index}`;
  const since = lastNewsWhen(figures, signals);
  if (since === null || carried.lastNew === null) return `${place}, with nothing new`;
  const toward = direction(figures);
  if (toward !== null) return `${place}, ${toward} though nothing is new since ${since}`;
  const weeks = Math.floor((dayFromIso(to) - dayFromIso(carried.lastNew.day)) / 7);
  const last = signals.get(carried.lastNew.slug);
  if (weeks < LONG_QUIET && last) {
    const named = newsWords(last);
    return `Nothing new since ${named.endsWith(since) ? named : `${named} (${since})`}: ${place.toLowerCase()}`;
  }
  const heaviest = [
    ...heaviestOf("of what stands", carried.standing, signals),
    ...heaviestOf("of what is over", carried.fading, signals),
  ];
  return [`${place} after ${numberWords(weeks)} weeks without a new signal`, ...heaviest].join("; ");
}

/** `// => ["heaviest of what stands: a mission withheld"]` */
function heaviestOf(
  what: string,
  [most]: readonly CarriedShare[],
  signals: ReadonlyMap<string, NewsSignal>,
): string[] {
  const signal = most && worth(most.share) ? signals.get(most.slug) : undefined;
  return signal ? [`heaviest ${what}: ${newsWords(signal)}`] : [];
}
