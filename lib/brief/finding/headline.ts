import { windowWords } from "@/lib/brief/window-words";
import { formatDay, plain, signed } from "@/lib/charts/format/format";
import type { BriefFacts } from "./facts";
import { COOLING_WORDS, WARMING_WORDS } from "./family-words";
import { bothStrong, isTorn } from "./torn";

/** New evidence of a pull that a headline may speak of, in index points. */
const WORTH_TELLING = 2;
/** A change that is told although the direction is steady. */
const LARGE = 5;

/** Points without a sign. */
const points = (value: number) => plain(Math.abs(value));

/**
 * The finding in one line, from the numbers alone (method §5 and §6): “thawing” and “cooling” come from the
 * direction, over the days that the method reads it from, “rose together” only from new shares of both pulls. `headline({ …, index: null }) // => "Nothing is coded yet"`
 */
export function headline(facts: BriefFacts): string {
  const { index, stage, freshWarming, freshCooling } = facts;
  if (index === null) return "Nothing is coded yet that counts";
  if (!facts.supported || stage === null)
    return `No stage and no direction: nobody searched on ${formatDay(facts.day)}`;
  const { change } = facts.window;
  const time = windowWords(facts.window.days);
  const good = freshWarming.family && WARMING_WORDS[freshWarming.family];
  const bad = freshCooling.family && COOLING_WORDS[freshCooling.family];
  const bothNew = freshWarming.sum >= WORTH_TELLING && -freshCooling.sum >= WORTH_TELLING;
  const torn = bothNew && isTorn(facts);
  const together = `new ${good} and new ${bad}`;
  if (facts.direction === "thawing") {
    if (torn) return `Thawing, but torn: ${together} came together`;
    return change === null || !good
      ? "The relationship is thawing"
      : `Thawing: ${good} led a rise of ${points(change)} points in ${time}`;
  }
  if (facts.direction === "cooling") {
    if (torn) return `Cooling and torn: ${bad} outweighed ${good}`;
    return change === null || !bad
      ? "The relationship is cooling"
      : `Cooling: ${bad} led a fall of ${points(change)} points in ${time}`;
  }
  if (facts.directionReason === "only-fading" && change !== null)
    return change > 0
      ? `Up ${points(change)} points in ${time} only because old bad news fades`
      : `Down ${points(change)} points in ${time} only because old good news fades`;
  if (torn) return `Torn, not quiet: ${together} nearly cancel out`;
  if (change !== null && Math.abs(change) >= LARGE)
    return `${stageWord(stage)} and ${change > 0 ? "up" : "down"} ${points(change)} points in ${time}`;
  if (freshWarming.sum === 0 && freshCooling.sum === 0 && !bothStrong(facts))
    return `${stageWord(stage)} and quiet: nothing new in ${time} moved the index`;
  if (bothStrong(facts)) return `${stageWord(stage)} at ${signed(index)}, but torn: both pulls stay strong`;
  return `${stageWord(stage)} and steady at ${signed(index)}`;
}

/** `stageWord("cold") // => "Cold"` */
export function stageWord(stage: string): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}
