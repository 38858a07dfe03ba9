import type { VerdictTurn } from "./verdict-facts";

const WORDS = {
  contact: { up: "opening", down: "drifting apart" },
  strain: { up: "closing", down: "easing" },
} as const;

type Turning = Pick<VerdictTurn, "stream" | "way">;

/** What a relationship does at a turn of one stream (method-2 §6). `turnWord({ stream: "contact", way: "up" }) // => "opening"` */
export function turnWord({ stream, way }: Turning): string {
  return WORDS[stream][way];
}

/** The same as a thing. `turnNoun({ stream: "strain", way: "down" }) // => "an easing"` */
export function turnNoun(turn: Turning): string {
  const word = turnWord(turn);
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
