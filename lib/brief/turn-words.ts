import { formatDay, formatMonth, plain, signed } from "@/lib/charts/format";
import { isoFromDay } from "@/lib/engine/day";
import type { Day } from "@/lib/engine/signal";

type TurnKind = "thaw" | "freeze";

const NAME: Record<TurnKind, string> = { thaw: "Thaw", freeze: "Freeze" };

/** A span of more than half a year has no day worth naming. */
const LONG_SPAN = 183;

interface Dated {
  kind: TurnKind;
  earliest: Day;
  day: Day;
  latest: Day;
}

/**
 * A turn as a chart and a list name it: by its most likely day, `"Thaw from 8 Sep 2025"`, or where the span is long by the span,
 * `"Thaw between Oct 2021 and May 2025"`.
 */
export function turnName({ kind, ...dates }: Dated): string {
  return `${NAME[kind]} ${datedWords(dates)}`;
}

function datedWords({ earliest, day, latest }: Omit<Dated, "kind">): string {
  if (latest - earliest <= LONG_SPAN) return `from ${formatDay(isoFromDay(day))}`;
  return `between ${formatMonth(isoFromDay(earliest))} and ${formatMonth(isoFromDay(latest))}`;
}

/**
 * What changed at a turn: new evidence a week, in points of intensity times evidence weight.
 * `// => "New evidence came at −0.4 a week before it and at +1.9 a week after it."`
 */
export function turnChange({ before, after }: { before: number; after: number }): string {
  return `New evidence came at ${signed(before)} a week before it and at ${signed(after)} a week after it.`;
}

/** The finding of a page about turns: the last one and the one before it, or that there is none. */
export function turnsHeadline(turns: readonly Dated[]): string {
  const last = turns.at(-1);
  if (!last) return "No thaw or freeze stands out from the flow of new evidence";
  const before = turns.at(-2);
  const after = before ? `, after a ${before.kind} ${datedWords(before)}` : "";
  return `${turnName(last)}${after}`;
}

/** How long after its onset the watch on the newest weeks would have sounded. `// => "3 weeks later"` */
export function delayWords(weeks: number): string {
  if (weeks === 0) return "in the same week";
  return weeks === 1 ? "a week later" : `${plain(weeks, 0)} weeks later`;
}
