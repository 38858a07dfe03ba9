import { aboutEqual } from "@/lib/brief/news/balance";
import { causeOf } from "@/lib/brief/news/cause";
import { type NewsGroup, newsGroups } from "@/lib/brief/news/news";
import { sentenceOf } from "@/lib/brief/sentence-of";
import { windowWords } from "@/lib/brief/window-words";
import { formatDay, plain, signed } from "@/lib/charts/format/format";
import type { BriefFacts } from "./facts";
import { bothStrong } from "./torn";

/** New evidence of a pull that a headline may speak of, in index points. */
const WORTH_TELLING = 2;
/** A change that is told although the direction is steady. */
const LARGE = 5;

/** Points without a sign. */
const points = (value: number) => plain(Math.abs(value));

const sumOf = (shares: readonly { share: number }[]) => shares.reduce((sum, { share }) => sum + share, 0);

/**
 * The finding in one line, from the numbers alone (method §5 and §6, method-2 §7): “thawing” and “cooling” come from the direction, over the
 * days that the method reads it from; what is named is new, by the words of its type, and as a cause only where it is the larger part of the
 * change. `headline({ …, index: null }) // => "Nothing is coded yet that counts"`
 */
export function headline(facts: BriefFacts): string {
  const { index, stage, news } = facts;
  if (index === null) return "Nothing is coded yet that counts";
  if (!facts.supported || stage === null)
    return `No stage and no direction: nobody searched on ${formatDay(facts.day)}`;
  const { change } = facts.window;
  const time = windowWords(facts.window.days);
  const both = together(facts);
  if (facts.direction === "thawing" || facts.direction === "cooling") {
    const name = facts.direction === "thawing" ? "Thawing" : "Cooling";
    if (both) return `${name}, but torn: ${both} came together`;
    if (change === null) return `The relationship is ${facts.direction}`;
    const cause = causeOf(change, news);
    return cause
      ? `${name}: ${cause.words} led a ${change > 0 ? "rise" : "fall"} of ${points(change)} points in ${time}`
      : `${name}: ${moved(change, time)}, ${signed(sumOf(news))} of it new`;
  }
  if (facts.directionReason === "only-fading" && change !== null)
    return sentenceOf(
      `${moved(change, time)}, yet no ${change > 0 ? "thaw" : "freeze"}: new signals brought ${signed(sumOf(news))}`,
    );
  if (both) return `Torn, not quiet: ${both} nearly cancel out`;
  if (change !== null && Math.abs(change) >= LARGE) return `${stageWord(stage)} and ${moved(change, time)}`;
  if (bothStrong(facts)) return `${stageWord(stage)} at ${signed(index)}, but torn: both pulls stay strong`;
  return news.length === 0
    ? `${stageWord(stage)} and quiet: nothing new in ${time} moved the index`
    : `${stageWord(stage)} and steady at ${signed(index)}`;
}

/** `moved(7.2, "four weeks") // => "up 7.2 points in four weeks"` */
function moved(change: number, time: string): string {
  return `${change > 0 ? "up" : "down"} ${points(change)} points in ${time}`;
}

/** The largest types of both pulls, where new evidence of both is worth telling and about equal, and they are most of it. */
function together({ news }: BriefFacts): string | null {
  const [good, bad] = [newsGroups(news, true), newsGroups(news, false)];
  const [up, down] = [sumOf(good), sumOf(bad)];
  const named = (groups: NewsGroup[], all: number) => {
    const [first] = groups;
    return first && first.share / all > 0.5 ? first.words : null;
  };
  if (up < WORTH_TELLING || -down < WORTH_TELLING || !aboutEqual(up, down)) return null;
  const [warming, cooling] = [named(good, up), named(bad, down)];
  return warming && cooling ? `${warming} and ${cooling}` : null;
}

/** `stageWord("cold") // => "Cold"` */
export function stageWord(stage: string): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}
