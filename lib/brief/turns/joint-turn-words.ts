import { LEAST_HAPPENINGS } from "@/lib/brief/verdict/standing-turn";
import { formatDay, formatMonth, plain } from "@/lib/charts/format/format";
import { kindWord } from "@/lib/charts/turns/turn-look";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { JointName, StreamAlarm, StreamTurn } from "@/lib/engine/turns/streams/stream";

/** A span of more than half a year has no day worth naming. */
const LONG_SPAN = 183;

interface Dated {
  earliest: Day;
  day: Day;
  latest: Day;
}

interface Named extends Dated {
  kind: JointName;
  called: "thaw" | "freeze" | null;
  mayBeCollection: boolean;
}

/**
 * A turn of the two streams as charts and lists name it (method-2 §6), by its most likely day, or where the span is long by its most likely month; one that
 * the searching may explain is perhaps one, as in the verdict.
 * `// => "Opening from 8 Sep 2025"`, `// => "Perhaps closing, most likely from Nov 2024"`
 */
export function jointTurnName(turn: Dated & { kind: JointName; doubted: boolean }): string {
  const name = turn.doubted ? `Perhaps ${turn.kind}` : kindWord({ kind: turn.kind });
  return `${name}${comma(turn)} ${datedWords(turn)}`;
}

const isLong = ({ earliest, latest }: Dated) => latest - earliest > LONG_SPAN;
const comma = (dates: Dated) => (isLong(dates) ? "," : "");

function datedWords(dates: Dated): string {
  const { day } = dates;
  if (!isLong(dates)) return `from ${formatDay(isoFromDay(day))}`;
  return `most likely from ${formatMonth(isoFromDay(day))}`;
}

/** What a turn may be called beside its name (method-2 §6). */
export function calledWords({ kind, called, mayBeCollection }: Omit<Named, keyof Dated>): string {
  if (mayBeCollection)
    return "May be collection: the share of contact among all signals did not turn, so that everything may only be reported more, or less.";
  if (called === "thaw") return "A thaw: strain does not match it.";
  if (called === "freeze") return "A freeze: contact does not match it.";
  if (kind === "torn") return "Both streams turned up within 13 weeks.";
  if (kind === "easing") return "Fewer hostile happenings: the end of a freeze is no thaw.";
  if (kind === "drifting apart") return "Fewer friendly happenings.";
  return kind === "opening" ? "No thaw: strain rose as well." : "No freeze: contact rose as well.";
}

/** Beyond so many happenings a week they are told by the week, below by how many weeks one takes. */
const ONCE_A_WEEK = 1;

/** A pace as people say it. `paceWords(1.67) // => "1.7 a week"`, `paceWords(0.05) // => "one in 20 weeks"`, `paceWords(0) // => "none"` */
export function paceWords(pace: number): string {
  if (pace === 0) return "none";
  if (pace >= ONCE_A_WEEK) return `${plain(pace)} a week`;
  const weeks = 1 / pace;
  return weeks < 1.05 ? "one a week" : `one in ${plain(weeks, weeks < 10 ? 1 : 0)} weeks`;
}

/**
 * What changed in a stream. `// => "Contact came at one in 20 weeks before it and at one in 3.6 weeks after it, at 2.4 points each before and 3.1 after."`
 */
export function streamChange(turn: StreamTurn & { faceValue: boolean }): string {
  const { stream, paceBefore, paceAfter, weightBefore, weightAfter, faceValue } = turn;
  const pace = `${kindless(stream)} came at ${paceWords(paceBefore)} before it and at ${paceWords(paceAfter)} after it`;
  const weight =
    weightBefore === null || weightAfter === null
      ? ""
      : `; one weighed ${plain(weightBefore)} points before and ${plain(weightAfter)} after`;
  const doubt = faceValue
    ? " This shows only if days that were searched in part count whole: by what was searched it is no turn."
    : "";
  return `${pace}${weight}.${doubt}`;
}

const kindless = (stream: string) => stream.charAt(0).toUpperCase() + stream.slice(1);

/** The finding of a page about turns: the last one and the one before it, or that there is none, which so few happenings cannot tell. */
export function streamsHeadline(
  turns: readonly (Dated & { kind: JointName; doubted: boolean })[],
  soughtTo: Day | null,
  happenings: number,
): string {
  if (soughtTo === null) return "Not searched: no turn can be told of";
  const last = turns.at(-1);
  if (!last)
    return happenings < LEAST_HAPPENINGS
      ? "Too little is coded to tell a turn"
      : "Neither contact nor strain has turned";
  const before = turns.at(-2);
  const after = before
    ? `, after ${before.doubted ? "perhaps " : ""}${before.kind === "torn" ? "a torn time" : before.kind}${comma(before)} ${datedWords(before)}`
    : "";
  return `${jointTurnName(last)}${after}`;
}

interface Sounded extends Pick<StreamAlarm, "name" | "called" | "mayBeCollection"> {
  onset: Day;
  raised: Day;
}

/** An alarm and a turn are the same where the onset lies in the span, or this near to it, in days. */
const NEAR = 28;

/** Whether hindsight shows the turn that an alarm called. `// "opening" from 25 Aug 2025, and an opening within 18 Aug – 29 Sep => true` */
export function shownBy(
  turns: readonly (Dated & { kind: JointName })[],
  { name, onset }: Pick<Sounded, "name" | "onset">,
): boolean {
  return turns.some(
    ({ kind, earliest, latest }) =>
      (kind === name || kind === "torn" || name === "torn") &&
      onset >= earliest - NEAR &&
      onset <= latest + NEAR,
  );
}

/** What the watch said, as a statement of its day. `// => "On 16 Nov 2025 it said: opening, from the week of 25 Aug 2025."` */
export function alarmStatement({ name, mayBeCollection, onset, raised }: Sounded): string {
  const doubt = mayBeCollection ? ", which may be collection" : "";
  return `On ${formatDay(isoFromDay(raised))} it said: ${name}, from the week of ${formatDay(isoFromDay(onset))}${doubt}.`;
}

/** What hindsight says to it, as a statement of another day. `// => "On 8 Feb 2026 hindsight shows no such turn."` */
export function hindsightStatement(shown: boolean, soughtTo: Day): string {
  return `On ${formatDay(isoFromDay(soughtTo))} hindsight shows ${shown ? "it too" : "no such turn"}.`;
}
