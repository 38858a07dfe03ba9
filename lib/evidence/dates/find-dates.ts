import type { Day } from "@/lib/engine/signals/signal";
import type { FoundDate } from "./date-answer";
import { readDateWords } from "./read-date-words";

const ISO_DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/** Dates within a text, in its order, counted back from `reference`, the day of the report. */
export function findDates(text: string, reference: Day): FoundDate[] {
  const found: FoundDate[] = [];
  let [units, points] = [0, 0];
  for (const { 0: words, index } of text.matchAll(ISO_DAY)) {
    points += [...text.slice(units, index)].length;
    units = index;
    const answer = readDateWords(words, reference);
    if (answer.kind !== "none") found.push({ answer, words, from: points, to: points + words.length });
  }
  return found;
}
