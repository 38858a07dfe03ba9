import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { readDateWords } from "./read-date-words";

/** One precise day, or null: what a field for a day may be typed as. `readDay("26 Nov 2025", 0) // => "2025-11-26"` */
export function readDay(words: string, reference: Day): string | null {
  const answer = readDateWords(words, reference);
  if (answer.kind !== "read") return null;
  const { start, end, precision } = answer.reading;
  return precision === "day" && end === start ? isoFromDay(start) : null;
}
