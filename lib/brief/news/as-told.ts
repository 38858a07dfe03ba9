import type { NewsSignal } from "./news";

/** A signal with the day on which its ending was published; null: with the end itself. */
export interface EndingSignal extends NewsSignal {
  endPublished: string | null;
}

/**
 * A signal as a text of a past day tells it: an end after that day, or one that was published after it, is not told, so that nothing reads
 * as known before it was. A period that the day lies in is told as a whole. `asTold({ …, start: "2023-09-02", end: "2026-01-10" }, "2025-12-07").end // => null`
 */
export function asTold<S extends EndingSignal>(signal: S, day: string): S {
  const { start, end, endPublished, precision, status } = signal;
  if (end === null || end === start) return signal;
  const later = end > day && (status || precision === "day");
  return later || (endPublished !== null && endPublished > day) ? { ...signal, end: null } : signal;
}
