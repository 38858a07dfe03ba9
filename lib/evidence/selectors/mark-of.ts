import { flat, pointsBetween } from "./points";
import type { TextMark } from "./text-mark";

/** So many code points before and behind a passage are kept with it. */
export const CONTEXT_POINTS = 32;

/**
 * A passage of a text as a mark, from its first code point to the one behind its last. Throws RangeError where there is no such passage.
 * `markOf("In Kabul today", 3, 8) // => { exact: "Kabul", prefix: "In ", suffix: " today", start: 3, end: 8 }`
 */
export function markOf(text: string, start: number, end: number): TextMark {
  const { length } = flat(text);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > length)
    throw new RangeError(`a text of ${length} code points has no passage from ${start} to ${end}`);
  return {
    exact: pointsBetween(text, start, end),
    prefix: pointsBetween(text, Math.max(0, start - CONTEXT_POINTS), start),
    suffix: pointsBetween(text, end, Math.min(length, end + CONTEXT_POINTS)),
    start,
    end,
  };
}
