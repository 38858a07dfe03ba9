import { listed } from "@/lib/brief/finding/lead";
import { countWords, numberWords } from "@/lib/brief/number-words";
import { isolate } from "@/lib/codebook/isolate";
import type { Answer } from "./standing-turn";

interface Answered {
  name: string;
  answer: Answer;
}

/** Up to so many relationships are named; more are counted. */
const NAMED = 2;

/** Answers that a headline names relationships for, in the order in which it tells them, with the words for one and for several. */
const TOLD = [
  ["thawing", "is thawing", "are thawing"],
  ["freezing", "is freezing", "are freezing"],
  ["torn", "is torn", "are torn"],
  ["easing", "is easing", "are easing"],
  ["drifting apart", "is drifting apart", "are drifting apart"],
  ["may be collection", "may have turned", "may have turned"],
  ["first sign", "shows a first sign", "show a first sign"],
] as const satisfies [Answer, string, string][];

/** What the level alone says is counted in the headline. */
const LEVELS = ["warmer", "colder"] as const satisfies Answer[];

/** The others are counted below it. */
const COUNTED = [
  ["no turn", "has not turned", "have not turned"],
  ["too little", "has too little coded to tell", "have too little coded to tell"],
  ["not searched", "was not searched", "were not searched"],
  ["no data", "has no data", "have no data"],
] as const satisfies [Answer, string, string][];

/**
 * Which relationships thaw, freeze or are torn, in one line, from the verdicts of all; by the level alone they are counted.
 * `overviewHeadline([{ name: "A – B", answer: "thawing" }, { name: "A – C", answer: "colder" }]) // => "A – B is thawing; one is colder"`
 */
export function overviewHeadline(rows: readonly Answered[]): string {
  const told = TOLD.flatMap(([answer, one, several]) => {
    const found = rows.filter((row) => row.answer === answer);
    if (found.length === 0) return [];
    const who =
      found.length > NAMED
        ? countWords(found.length, "relationship")
        : listed(found.map(({ name }) => isolate(name)));
    return [`${who} ${found.length === 1 ? one : several}`];
  });
  const levels = LEVELS.flatMap((answer) => {
    const found = countOf(rows, answer);
    return found === 0 ? [] : [{ found, answer }];
  }).map(({ found, answer }, at) => {
    if (at > 0) return `${numberWords(found)} ${answer}`;
    const who = told.length === 0 ? countWords(found, "relationship") : numberWords(found);
    return `${who} ${found === 1 ? "is" : "are"} ${answer}`;
  });
  const sentence = [...told, ...(levels.length > 0 ? [levels.join(" and ")] : [])].join("; ");
  if (sentence === "") return "None is known to thaw or to freeze";
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * The relationships that the headline says nothing of, counted; null: it speaks of all.
 * `overviewRest([{ name: "A – B", answer: "no turn" }]) // => "One has not turned."`
 */
export function overviewRest(rows: readonly Answered[]): string | null {
  const counted = COUNTED.flatMap(([answer, one, several]) => {
    const found = countOf(rows, answer);
    return found === 0 ? [] : [`${numberWords(found)} ${found === 1 ? one : several}`];
  });
  if (counted.length === 0) return null;
  const sentence = listed(counted);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function countOf(rows: readonly Answered[], answer: Answer): number {
  return rows.filter((row) => row.answer === answer).length;
}
