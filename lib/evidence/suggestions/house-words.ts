import type { Suggestion } from "./suggestion";

/** More words than a person reads beside a control are no quote. */
const QUOTE_MOST = 1_000;
const SHOWN = 160;

/**
 * Where words stand in a text, in code points, however they are broken into lines; null: nowhere, or there are none.
 * `placeOf("He came\nback.", "came back") // => { start: 3, end: 12 }`
 */
export function placeOf(text: string, words: string): Suggestion["span"] {
  const parts = words.split(/\s+/).filter(Boolean);
  if (parts.length === 0 || words.length > QUOTE_MOST) return null;
  const found = new RegExp(
    parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("\\s+"),
  ).exec(text);
  if (!found) return null;
  const start = Array.from(text.slice(0, found.index)).length;
  return { start, end: start + Array.from(found[0]).length };
}

/** The words of a place as one line; of many as much as is read beside a control. */
export function wordsAt(text: string, { start, end }: { start: number; end: number }, most = SHOWN): string {
  const words = Array.from(Array.from(text).slice(start, end).join("").replace(/\s+/g, " "));
  return words.length > most ? `${words.slice(0, most).join("").trimEnd()}…` : words.join("");
}
