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

/** Answers that a headline names relationships for, in the order in which it tells them. */
const TOLD = [
  "thawing",
  "freezing",
  "torn",
  "easing",
  "drifting apart",
  "warmer",
  "colder",
] as const satisfies Answer[];

/** The others are counted, in these words, of one and of several. */
const COUNTED: readonly [readonly Answer[], string, string][] = [
  [["first sign"], "shows a first sign", "show a first sign"],
  [
    ["may be collection"],
    "may only be watched more or less closely",
    "may only be watched more or less closely",
  ],
  [["no turn"], "has not turned", "have not turned"],
  [["too little"], "has too little coded to tell", "have too little coded to tell"],
  [["not searched"], "was not searched", "were not searched"],
  [["no data"], "has no data", "have no data"],
];

/**
 * Which relationships thaw, freeze or are torn, in one line, from the verdicts of all; the others are counted.
 * `overviewHeadline([{ name: "A – B", answer: "thawing" }, { name: "A – C", answer: "no turn" }]) // => "A – B is thawing; one has not turned"`
 */
export function overviewHeadline(rows: readonly Answered[]): string {
  const told = TOLD.flatMap((answer) => {
    const found = rows.filter((row) => row.answer === answer);
    if (found.length === 0) return [];
    const who =
      found.length > NAMED
        ? countWords(found.length, "relationship")
        : listed(found.map(({ name }) => isolate(name)));
    return [`${who} ${found.length === 1 ? "is" : "are"} ${answer}`];
  });
  const counted = COUNTED.flatMap(([answers, one, several]) => {
    const found = rows.filter(({ answer }) => answers.includes(answer)).length;
    return found === 0 ? [] : [`${numberWords(found)} ${found === 1 ? one : several}`];
  });
  const lead = told.length === 0 && rows.length > 0 ? ["None is known to thaw or to freeze"] : told;
  const sentence = [...lead, ...counted].join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
