import { formsOf } from "@/lib/evidence/names/endings";
import type { FoundName } from "@/lib/evidence/names/find-names";
import { folded } from "@/lib/evidence/names/folded";
import type { Word } from "@/lib/evidence/names/words-of";
import type { Zone } from "./passage";
import type { Knowledge } from "./suggest";

export type SideLetter = "A" | "B";

/** A word of a text that stands for a side. */
export interface Actor {
  side: SideLetter;
  /** Place among the words, of its first and of its last. */
  at: number;
  last: number;
  /** A place may be where something happens only; the others act and speak. */
  kind: FoundName["entries"][number]["kind"];
}

/** Words that stand for one of the two sides, in order. A name that people of both sides share stands for neither. */
export function actorsOf({ words, names }: Zone, { sides }: Pick<Knowledge, "sides">): Actor[] {
  const places = new Map(words.map(({ from }, at) => [from, at]));
  return names.flatMap(({ entries, from, to }) => {
    const codes = new Set(entries.map(({ side }) => side));
    const [code] = codes;
    const at = places.get(from);
    const side = code === sides.A.code ? "A" : code === sides.B.code ? "B" : null;
    if (codes.size !== 1 || side === null || at === undefined) return [];
    let last = at;
    while ((words[last + 1]?.from ?? to) < to) last++;
    return { side, at, last, kind: entries[0]?.kind ?? "state" };
  });
}

/** Whether it may only be where something happens. `isPlace({ kind: "capital" }) // => true` */
export function isPlace({ kind }: Pick<Actor, "kind">): boolean {
  return kind === "place" || kind === "capital";
}

/** A test for the words of a list in folded letters; a star stands for any end. `wordTest("minist* мид")` passes “ministers”. */
export function wordTest(list: string): (word: Word | undefined) => boolean {
  const all = list.split(/\s+/).filter(Boolean);
  const whole = new Set(all.filter((one) => !one.endsWith("*")).map(folded));
  const beginnings = all.filter((one) => one.endsWith("*")).map((one) => folded(one.slice(0, -1)));
  return (word) =>
    word !== undefined &&
    (formsOf(word.folded).some((form) => whole.has(form)) ||
      beginnings.some((beginning) => word.folded.startsWith(beginning)));
}

/** First and behind-last word of the sentence that a word is in. */
export function sentenceAround(words: readonly Word[], at: number): { first: number; end: number } {
  let first = at;
  while (first > 0 && !words[first]?.begins) first--;
  let end = at + 1;
  while (end < words.length && !words[end]?.begins) end++;
  return { first, end };
}
