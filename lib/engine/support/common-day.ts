import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, supportedDays } from "./coverage";

/** The days of one line, and which of them are supported; coverage null: all are. */
export interface SupportedLine {
  first: Day;
  last: Day;
  coverage: Coverage | null;
}

/** On what day several lines may be ranked. */
export interface CommonDay {
  /** The latest day that at least two lines support, of one line its own last; null: there is none. */
  day: Day | null;
  /** The newest day that any of them supports; null: none. */
  newest: Day | null;
  /** Whether the lines that support the day may be ranked on it. */
  ranked: boolean;
}

/** A common day that lies further back than this says nothing of where the lines stand. */
const FARTHEST_BACK = 35;

/**
 * The latest day up to `until` that at least two lines support (method-2 §3). Lines are ranked on it, unless it lies more than 35 days before
 * the newest day that any of them supports: then nothing is ranked. Cost O(lines · days).
 * Lines searched to day 100 and to day 90: day 90, ranked; to day 100 and to day 60: day 60, not ranked.
 */
export function commonDay(lines: readonly SupportedLine[], until: Day): CommonDay {
  const within = lines.map((line) => ({ ...line, last: Math.min(line.last, until) }));
  const counts = new Map<Day, number>();
  let newest: Day | null = null;
  for (const { first, last, coverage } of within) {
    const days = coverage === null ? null : supportedDays(coverage, first, last);
    for (let day = first; day <= last; day++) {
      if (days !== null && days[day - first] === 0) continue;
      counts.set(day, (counts.get(day) ?? 0) + 1);
      if (newest === null || day > newest) newest = day;
    }
  }
  const wanted = Math.min(2, lines.length);
  let day: Day | null = null;
  for (const [one, supporters] of counts) if (supporters >= wanted && (day === null || one > day)) day = one;
  const ranked = day !== null && newest !== null && newest - day <= FARTHEST_BACK;
  return { day, newest, ranked };
}

/** Whether a line supports a day. `supportsDay({ first: 1, last: 9, coverage: null }, 10) // => false` */
export function supportsDay({ first, last, coverage }: SupportedLine, day: Day): boolean {
  if (day < first || day > last) return false;
  return coverage === null || supportedDays(coverage, day, day)[0] === 1;
}
