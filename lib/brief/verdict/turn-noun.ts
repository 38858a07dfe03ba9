import type { VerdictTurn } from "./verdict-facts";

const NOUNS = {
  contact: { up: "an opening", down: "a drifting apart" },
  strain: { up: "a closing", down: "an easing" },
} as const;

/** A turn of one stream by its name (method-2 §6). `turnNoun({ stream: "strain", way: "down" }) // => "an easing"` */
export function turnNoun({ stream, way }: Pick<VerdictTurn, "stream" | "way">): string {
  return NOUNS[stream][way];
}
