import { count } from "@/lib/charts/format/format";
import { periodWords } from "@/lib/charts/reference/period-words";
import type { ReferenceValue } from "@/lib/codebook/reference/reference-values";
import { periodAt, placeOfPeriod, type Step } from "@/lib/engine/calendar/step-period";

/** Gaps that are named; more are counted. */
const NAMED = 6;

/**
 * How far the figures of a series reach, and where they miss.
 * `coverageWords("month", [["2025-01", 1], ["2025-03", 2]]) // => "2 of 3 months from Jan 2025 to Mar 2025 have a figure. Missing: Feb 2025."`
 */
export function coverageWords(step: Step, values: readonly ReferenceValue[]): string {
  const known = new Map(values);
  const [first, last] = [
    placeOfPeriod(step, values[0]?.[0] ?? ""),
    placeOfPeriod(step, values.at(-1)?.[0] ?? ""),
  ];
  if (first === null || last === null) return "It has no figure.";
  const missing: string[] = [];
  for (let place = first; place <= last; place++)
    if ((known.get(periodAt(step, place)) ?? null) === null) missing.push(periodAt(step, place));
  const all = last - first + 1;
  const span = `${count(all, step)} from ${periodWords(step, periodAt(step, first))} to ${periodWords(step, periodAt(step, last))}`;
  if (missing.length === 0)
    return all === 1
      ? `It has one ${step}: ${periodWords(step, periodAt(step, first))}.`
      : `All ${span} have a figure.`;
  const named = missing.slice(0, NAMED).map((period) => periodWords(step, period));
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
  return `${all - missing.length} of ${span} have a figure. Missing: ${named.join(", ")}${more}.`;
}
