import { formatDay, formatMonth, plain, signed } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

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
 * `"Thaw begun between Oct 2021 and May 2025"`.
 */
export function turnName({ kind, ...dates }: Dated): string {
  return `${NAME[kind]} ${datedWords(dates)}`;
}

function datedWords({ earliest, day, latest }: Omit<Dated, "kind">): string {
  if (latest - earliest <= LONG_SPAN) return `from ${formatDay(isoFromDay(day))}`;
  return `begun between ${formatMonth(isoFromDay(earliest))} and ${formatMonth(isoFromDay(latest))}`;
}

/**
 * What changed at a turn: new evidence a week, in points of intensity times evidence weight.
 * `// => "New evidence came at −0.4 a week before it and at +1.9 a week after it."`
 */
export function turnChange({ before, after }: { before: number; after: number }): string {
  return `New evidence came at ${signed(before)} a week before it and at ${signed(after)} a week after it.`;
}

/**
 * The finding of a page about turns: the last one and the one before it, or that there is none. `soughtTo` null: not one whole
 * week was searched (method-2 §3), so that nothing can be said.
 */
export function turnsHeadline(turns: readonly Dated[], soughtTo: Day | null): string {
  if (soughtTo === null) return "Not searched: no thaw or freeze can be told of";
  const last = turns.at(-1);
  if (!last) return "No thaw or freeze stands out from the flow of new evidence";
  const before = turns.at(-2);
  const after = before ? `, after a ${before.kind} ${datedWords(before)}` : "";
  return `${turnName(last)}${after}`;
}

/**
 * Up to which Sunday turns are sought where the coded weeks go on without a search (method-2 §3); null: up to the last coded
 * week. `soughtWords(dayFromIso("2026-02-08"), dayFromIso("2026-04-19")) // => "Turns are sought up to 8 Feb 2026. The weeks after …"`
 */
export function soughtWords(soughtTo: Day | null, codedTo: Day): string | null {
  if (soughtTo === codedTo) return null;
  if (soughtTo === null)
    return "No whole week was searched, so no turn is sought and the watch does not look.";
  return `Turns are sought up to ${formatDay(isoFromDay(soughtTo))}. The weeks after that were not searched to their end: that no turn is found there, and that the watch is quiet, says nothing.`;
}

interface Sounded {
  kind: TurnKind;
  /** The week from which the watch dates the new level. */
  onset: Day;
  /** The day on which it sounded. */
  raised: Day;
}

/** An alarm and a turn are the same where the onset lies in the span, or this near to it, in days. */
const NEAR = 28;

/**
 * Whether all the evidence since still shows the turn that an alarm called.
 * `// an alarm for a thaw from 18 Oct 2021 and a thaw begun between 4 Oct 2021 and 23 Jul 2023 => true`
 */
export function confirmedBy(turns: readonly Dated[], { kind, onset }: Sounded): boolean {
  return turns.some(
    (turn) => turn.kind === kind && onset >= turn.earliest - NEAR && onset <= turn.latest + NEAR,
  );
}

/**
 * The newest alarm against hindsight, for the lead of a page; null without one or where it is the last turn itself.
 * `// => "The watch last sounded on 16 Nov 2025, for a thaw from 25 Aug 2025; in hindsight no turn stands out there."`
 */
export function lastAlarmWords(turns: readonly Dated[], alarms: readonly Sounded[]): string | null {
  const last = alarms.at(-1);
  if (!last || confirmedBy(turns, last)) return null;
  const on = (day: Day) => formatDay(isoFromDay(day));
  return `The watch last sounded on ${on(last.raised)}, for a ${last.kind} from ${on(last.onset)}; in hindsight no turn stands out there.`;
}

/** How long after its onset the watch on the newest weeks would have sounded. `// => "3 weeks later"` */
export function delayWords(weeks: number): string {
  if (weeks === 0) return "in the same week";
  return weeks === 1 ? "a week later" : `${plain(weeks, 0)} weeks later`;
}
