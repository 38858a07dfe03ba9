import type { Day } from "@/lib/engine/signals/signal";
import { LUNAR_DOUBT } from "./calendars/lunar-hijri";
import type { DateAnswer, DateReading } from "./date-answer";

/** The answer without what lies after a day; a span that reaches a little past it by doubt alone ends there. */
export function notAfter(answer: DateAnswer, latest: Day | null): DateAnswer {
  if (latest === null || answer.kind === "none") return answer;
  if (answer.kind === "read") {
    const reading = cut(answer.reading, latest);
    return reading ? { kind: "read", reading } : { kind: "none" };
  }
  const candidates = answer.candidates.flatMap((one) => cut(one, latest) ?? []);
  return candidates.length > 0 ? { ...answer, candidates } : { kind: "none" };
}

function cut(reading: DateReading, latest: Day): DateReading | null {
  const { start, end } = reading;
  if (start > latest) return null;
  if (end === null || end <= latest) return reading;
  return end - latest <= 2 * LUNAR_DOUBT && reading.basis.includes("sighted")
    ? { ...reading, end: latest }
    : null;
}
