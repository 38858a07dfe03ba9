import { countWords, numberWords } from "@/lib/brief/number-words";
import { sentenceOf } from "@/lib/brief/sentence-of";
import { isolate } from "@/lib/codebook/isolate";
import { byWeight, type NewsWeek } from "./news-week";
import { headline, type ToldHeadline } from "./told-headline";

/** What may head a week that nobody searched and of which a signal is coded all the same: of no movement is it told (method-2 §3). */
export function unsearchedCandidates({ happened, largest, before, sides }: NewsWeek): ToldHeadline[] {
  const told = byWeight(happened.news)[0]?.words ?? "";
  const many = happened.news.length;
  const { initiator } = largest;
  const side = initiator === "A" ? isolate(sides.a) : initiator === "B" ? isolate(sides.b) : null;
  const bare = largest.title.replace(/[.\s]+$/, "");
  const found = [
    unsearchedWords(told),
    headline`Not searched, and “${isolate(bare)}” is coded all the same`,
    many > 1
      ? headline`Not searched; ${numberWords(many)} signals are coded all the same, the largest ${told}`
      : headline`Not searched; one signal is coded all the same, ${told}`,
    side === null ? null : headline`Not searched, though it is coded that ${side} acted: ${told}`,
    largest.day === null || many > 1 ? null : headline`Not searched, but coded on ${largest.day}: ${told}`,
    before === null
      ? null
      : headline`Not searched, but coded ${countWords(before.weeks, "week")} after ${before.words}: ${told}`,
    headline`Not searched: without an arrow, but with ${told}`,
    headline`Not searched: at {index} without an arrow, with ${told} coded`,
    headline`Not searched, so without an arrow: ${told}`,
    headline`Not searched in the week of ${told}, so there is no arrow`,
  ];
  return found
    .filter((one) => one !== null)
    .map(({ words, pattern }) => ({ words: sentenceOf(words), pattern }));
}

/** A week that nobody searched, by what is coded of it all the same. */
export function unsearchedWords(told: string): ToldHeadline {
  return headline`Not searched, so no arrow can be said of this week: ${told} coded all the same`;
}
