import { countWords } from "@/lib/brief/number-words";
import { plain, signed } from "@/lib/charts/format/format";
import type { RevisionStatistics } from "@/lib/engine/revisions/revision-statistics";

/** Under this a difference prints as 0.0. */
const PRINTS = 0.05;

/**
 * How the figure of a week was revised, in one line. `first` and `now` in index points; null: there was no figure.
 * `weekRevisedHeadline(10.9, 12.2, 7) // => "First read at +10.9, now at +12.2: revised seven times"`
 */
export function weekRevisedHeadline(first: number | null, now: number | null, steps: number): string {
  const times = steps === 1 ? "once" : steps === 2 ? "twice" : `${countWords(steps, "time")}`;
  if (now === null) return "This week has no figure, then or now";
  if (steps === 0) return `Read at ${signed(now)} and never revised`;
  if (first === null) return `No figure at first; now at ${signed(now)}, after ${countWords(steps, "step")}`;
  if (Math.abs(now - first) < PRINTS) return `Read at ${signed(first)} as at first, though revised ${times}`;
  return `First read at ${signed(first)}, now at ${signed(now)}: revised ${times}`;
}

/**
 * How far figures are revised as a rule: mean size after the first span and after the last.
 * `// => "Figures move by 0.2 points within a week and by 0.6 within 12 weeks, on average"`
 */
export function revisionsHeadline(
  statistics: readonly RevisionStatistics[],
  weeks: readonly number[],
): string {
  const known = statistics.flatMap(({ meanAbsolute }, at) => {
    const span = weeks[at];
    return meanAbsolute === null || span === undefined ? [] : [{ size: meanAbsolute, span }];
  });
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return "No figure is old enough yet to say how far figures are revised";
  const within = (span: number) => (span === 1 ? "a week" : `${span} weeks`);
  const one = `Figures move by ${plain(first.size)} points within ${within(first.span)}`;
  if (first === last) return `${one}, on average`;
  return `${one} and by ${plain(last.size)} within ${within(last.span)}, on average`;
}
