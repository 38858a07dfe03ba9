import { count, formatDay, formatSpan, NO_DATA, signed } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { LineInView, LinesView } from "./lines-view";

/** Days since an event in words. `sinceEvent(-21) // => "3 weeks before"`, `sinceEvent(0) // => "day of the event"`, `sinceEvent(10) // => "10 days after"` */
export function sinceEvent(days: number): string {
  if (days === 0) return "day of the event";
  const far = Math.abs(days);
  return `${far % 7 === 0 ? count(far / 7, "week") : count(far, "day")} ${days < 0 ? "before" : "after"}`;
}

/** A place on the axis in words: a day, or how long before or after the event. */
export function placeWords(scale: LinesView["scale"], day: number): string {
  return scale === "calendar" ? formatDay(isoFromDay(day)) : sinceEvent(day);
}

/** Whether a place lies on days that nobody searched. `isUnsearched({ unsearched: [{ from: 3, to: 5 }] }, 4) // => true` */
export function isUnsearched({ unsearched }: Pick<LinesView, "unsearched">, day: number): boolean {
  return unsearched.some(({ from, to }) => from <= day && day <= to);
}

const WEEK = 7;

/**
 * What holds of a place beside its figures: that nobody searched it or that it is not coded yet, and what stands in the week up to it.
 * `// => ["not searched", "H1 begins"]`
 */
export function placeRemarks(
  { unsearched, codedTo, marks = [] }: Pick<LinesView, "unsearched" | "codedTo" | "marks">,
  day: number,
): string[] {
  return [
    ...(isUnsearched({ unsearched }, day) ? ["not searched"] : []),
    ...(codedTo !== undefined && day > codedTo ? ["if nothing more is coded"] : []),
    ...marks.filter((mark) => mark.day <= day && mark.day > day - WEEK).map(({ words }) => words),
  ];
}

/** What every line says at one place. `// => "26 Nov 2025: Tajikistan −3.2, Uzbekistan no data"`, with “, not searched” where nobody looked */
export function lineValues(
  view: Pick<LinesView, "scale" | "days" | "lines" | "unsearched" | "codedTo" | "marks">,
  at: number,
): string {
  const day = view.days[at];
  if (day === undefined) return NO_DATA;
  const values = view.lines.map(({ name, values }) => `${name} ${said(values[at] ?? null)}`);
  return [`${placeWords(view.scale, day)}: ${values.join(", ")}`, ...placeRemarks(view, day)].join(", ");
}

function said(value: number | null): string {
  return value === null ? NO_DATA : signed(value);
}

/** The chart in sentences, one a line, for who cannot see it. */
export function linesSummary(view: LinesView): string {
  const one = ({ name, values }: LineInView) => {
    const first = values.findIndex((value) => value !== null);
    const last = values.findLastIndex((value) => value !== null);
    if (first < 0) return `${name}: no data in this range.`;
    const at = (place: number) =>
      `${said(values[place] ?? null)} (${placeWords(view.scale, view.days[place] ?? 0)})`;
    return `${name}: from ${at(first)} to ${at(last)}.`;
  };
  return [...view.lines.map(one), unsearchedWords(view)].filter(Boolean).join(" ");
}

/** The spans that nobody searched, in a sentence; empty: there are none. `// => "Nobody searched 13 Feb – 19 Apr 2026."` */
function unsearchedWords({ unsearched }: LinesView): string {
  if (unsearched.length === 0) return "";
  const spans = unsearched.map(({ from, to }) => formatSpan(isoFromDay(from), isoFromDay(to)));
  return `Nobody searched ${spans.join(", ")}.`;
}
