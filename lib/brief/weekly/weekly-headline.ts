import { stageWord } from "@/lib/brief/finding/stage-word";
import { type NewsSignal, newsWords } from "@/lib/brief/news/news";
import { numberWords } from "@/lib/brief/number-words";
import { formatDay } from "@/lib/charts/format/format";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Stage } from "@/lib/engine/stages/stage";
import { heading } from "./headline/heading";
import { byWeight } from "./headline/news-week";
import { plainWeek, worth } from "./headline/plain-headline";
import { room } from "./headline/told-headline";
import { unsearchedWords } from "./headline/unsearched-candidates";
import type { WeekFigures } from "./weekly-figures";
import { type WeekHappenings, weekHappenings } from "./weekly-happenings";
import { HEADLINE_AIM } from "./weekly-limits";
import { lastNewsWhen } from "./weekly-quiet";

/**
 * The week in one line by itself, drafted from its shares; figures stand as tokens (method §5 and §6, method-2 §7). It names the largest new signal by
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
  return plainWeek(figures, happened)?.words ?? quietWeek(figures, stage, signals);
}

function unsearched({ news }: WeekHappenings): string {
  const [largest] = byWeight(news);
  return largest ? unsearchedWords(largest.words).words : "Not searched: no arrow can be said of this week";
}

function firstSignals({ news }: WeekHappenings): string {
  const [largest] = byWeight(news);
  const compared = "there is no earlier Sunday to compare with";
  if (!largest) return `The first signals are in: ${compared}`;
  return news.length === 1
    ? `The first signal is in, ${largest.words}: ${compared}`
    : `The first signals are in, the largest ${largest.words}: ${compared}`;
}

/** Whole weeks after which a quiet time is told by its length, and what weighs most in it. */
const LONG_QUIET = 4;

/** A week without a happening: since when nothing came and where the index stands; in a long quiet also what weighs most. */
function quietWeek(figures: WeekFigures, stage: Stage, signals: ReadonlyMap<string, NewsSignal>): string {
  const { carried, to } = figures;
  const place = `${stageWord(stage)} at {index}`;
  const since = lastNewsWhen(figures, signals);
  if (since === null || carried.lastNew === null) return `${place}, with nothing new`;
  const toward = heading(figures, ", ");
  if (toward !== "") return `${place}${toward} though nothing is new since ${since}`;
  const weeks = Math.floor((dayFromIso(to) - dayFromIso(carried.lastNew.day)) / 7);
  const last = signals.get(carried.lastNew.slug);
  if (weeks < LONG_QUIET && last) {
    const named = newsWords(last);
    return `Nothing new since ${named.endsWith(since) ? named : `${named} (${since})`}: ${place.toLowerCase()}`;
  }
  const [heaviest] = [...carried.standing, ...carried.fading].toSorted(
    (a, b) => Math.abs(b.share) - Math.abs(a.share),
  );
  const signal = heaviest && worth(heaviest.share) ? signals.get(heaviest.slug) : undefined;
  const bare = `${place} after ${numberWords(weeks)} weeks without a new signal`;
  const whole = signal ? `${bare}, with ${newsWords(signal)} weighing most` : bare;
  return room(whole) <= HEADLINE_AIM ? whole : bare;
}
