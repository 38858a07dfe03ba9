import { formatDay, plain, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { isolate } from "@/lib/codebook/isolate";

/** Two versions on one day of one relationship. Index points. */
export interface ComparedDay {
  name: string;
  /** ISO day. */
  at: string;
  a: number | null;
  b: number | null;
}

/**
 * The finding of a comparison as a headline.
 * `// => "Version 2 puts Tajikistan – Afghanistan 5.5 points higher than version 1"`
 */
export function compareHeadline(a: number, b: number, day: ComparedDay | null): string {
  if (a === b) return `Version ${a}, compared with itself`;
  if (!day) return `Versions ${a} and ${b} of the method`;
  const difference = printedDifference(day.b, day.a);
  if (difference === null) return `${isolate(day.name)} has no index on ${formatDay(day.at)}`;
  if (difference === 0) return `Versions ${a} and ${b} read ${isolate(day.name)} alike`;
  return `Version ${b} puts ${isolate(day.name)} ${plain(Math.abs(difference))} points ${difference > 0 ? "higher" : "lower"} than version ${a}`;
}

/** The figures behind the headline. `// => "On 19 Apr 2026 it reads +1.6 by version 1 and +7.1 by version 2, from the same signals."` */
export function compareLead(a: number, b: number, day: ComparedDay): string | null {
  if (day.a === null || day.b === null) return null;
  return `On ${formatDay(day.at)} it reads ${signed(day.a)} by version ${a} and ${signed(day.b)} by version ${b}, from the same signals.`;
}
