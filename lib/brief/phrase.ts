import { isolate } from "@/lib/codebook/isolate";
/** A piece of a generated sentence: plain, stressed, or the name of a signal that a screen links. */
export type Phrase = string | { strong: string } | { signal: string; title: string };

/** The same sentence without marks, for titles, mail and screen readers. `phraseText(["is ", { strong: "+1.9" }]) // => "is +1.9"` */
export function phraseText(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) =>
      typeof phrase === "string" ? phrase : "strong" in phrase ? phrase.strong : `“${isolate(phrase.title)}”`,
    )
    .join("");
}
