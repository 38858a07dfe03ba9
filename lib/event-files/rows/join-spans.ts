import type { DaySpan } from "@/lib/event-files/rows/event-reader";

/**
 * Spans of days in order, those that meet or touch as one.
 * `joinSpans([{ first: 5, last: 6 }, { first: 1, last: 4 }]) // => [{ first: 1, last: 6 }]`
 */
export function joinSpans(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}
