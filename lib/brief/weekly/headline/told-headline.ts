import { sentenceOf } from "@/lib/brief/sentence-of";

/** A headline, and what of it is the same in every week: the words between what was put in. */
export interface ToldHeadline {
  words: string;
  pattern: string;
}

/**
 * A headline from words of its own and what is put in.
 * `` headline`${"a threat"}; ${"the index is flat at {index}"}` // => { words: "A threat; the index is flat at {index}", pattern: "…; …" } ``
 */
export function headline(own: TemplateStringsArray, ...put: string[]): ToldHeadline {
  const words = own.map((part, at) => `${part}${put[at] ?? ""}`).join("");
  return { words: sentenceOf(words), pattern: own.join("…") };
}

/** A token in a headline takes about the room of what is printed for it. */
const PRINTED = "+00.0";

/** How many characters a headline takes with its figures. `room("Flat at {index}") // => 13` */
export function room(words: string): number {
  return words.replace(/\{[^{}]*\}/g, PRINTED).length;
}
