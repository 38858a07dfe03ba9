import { ABBREVIATIONS } from "./abbreviations";

/** A sentence, by its place in the text; positions count code points, `end` is behind the last. */
export interface Sentence {
  /** From 1, over the whole text. */
  number: number;
  start: number;
  end: number;
}

/** What may end a sentence, with what closes behind it. */
const END = /(?:[.!?…؟۔।]+[\p{Pf}\p{Pe}"'”’]*(?=\s|$)|[。！？][\p{Pf}\p{Pe}]*|\n)/gu;
const SPACE = /\s/;

/**
 * The sentences of a text. The rule is our own: that of the runtime differs between versions and browsers, and a number must mean
 * the same sentence to all. Every line ends one.
 * `sentencesOf("Gen. Yatimov came. He left.") // => [{ number: 1, start: 0, end: 18 }, { number: 2, start: 19, end: 27 }]`
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let point = 0;
  const close = (to: number) => {
    let [start, end] = [from, to];
    while (start < end && SPACE.test(text[start] ?? "")) start++;
    while (end > start && SPACE.test(text[end - 1] ?? "")) end--;
    point += pointsOf(text.slice(from, start));
    const length = pointsOf(text.slice(start, end));
    if (length > 0) sentences.push({ number: sentences.length + 1, start: point, end: point + length });
    point += length + pointsOf(text.slice(end, to));
    from = to;
  };
  for (const found of text.matchAll(END)) {
    const behind = found.index + found[0].length;
    if (endsHere(text, from, found.index, found[0], behind)) close(behind);
  }
  close(text.length);
  return sentences;
}

const pointsOf = (part: string): number => {
  let count = 0;
  for (const _ of part) count++;
  return count;
};

function endsHere(text: string, from: number, at: number, mark: string, behind: number): boolean {
  if (mark === "\n") return true;
  const next = /^[ \t\u00a0]*[\p{Pi}\p{Ps}"'“«]*(\S?)/u.exec(text.slice(behind, behind + 40))?.[1] ?? "";
  if (/\p{Ll}/u.test(next)) return false;
  if (!/^\.[\p{Pf}\p{Pe}"'”’]*$/u.test(mark)) return true;
  const word = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(from, at - 30), at))?.[0] ?? "";
  // An initial, as in “Э. Рахмон”; a lone letter of a list stands at the end of a line.
  if (/^(?:\p{Lu}|\p{Lo})$/u.test(word)) return next === "";
  return next === "" || !ABBREVIATIONS.has(word.toLowerCase());
}
