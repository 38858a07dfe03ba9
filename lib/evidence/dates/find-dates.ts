import type { Day } from "@/lib/engine/signals/signal";
import type { FoundDate } from "./date-answer";
import { readTokens } from "./read-tokens";

/**
 * Dates within a text, in its order, counted back from `reference`, the day of the report. Linear in the length of the
 * text. `findDates("He came on 15 November 2025.", …)[0]` has the words “15 November 2025”, from 11 to 27.
 */
export function findDates(text: string, reference: Day): FoundDate[] {
  const found: FoundDate[] = [];
  let [unit, point] = [0, 0];
  for (const { role, answer, sure, from, to } of readTokens(text, reference, true)) {
    if (role !== "Q" || !answer || answer.kind === "none" || !sure) continue;
    for (; unit < from; unit++) if (!isSecondHalf(text, unit)) point++;
    const words = text.slice(from, to);
    found.push({ answer, words, from: point, to: point + [...words].length });
  }
  return found;
}

/** Code points beyond the first 65,536 take two units. */
function isSecondHalf(text: string, unit: number): boolean {
  const code = text.charCodeAt(unit);
  const before = text.charCodeAt(unit - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
