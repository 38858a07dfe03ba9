import type { ViewRange } from "@/lib/charts/address/range";
import type { Vintage } from "@/lib/charts/address/vintage";
import type { CompareOf } from "@/lib/charts/lines/compare-of";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { supportsDay } from "@/lib/engine/support/common-day";
import { type CompareAlignment, type CompareLines, compareLines } from "./compare-lines";
import { type Compared, type ComparedOn, comparedOn, lineOf, loadCompared } from "./compared";
import { type EventChoice, eventChoices } from "./event-choices";

/** What is asked of several relationships at once. */
export interface ComparisonAsked {
  chosen: readonly RelationshipRow[];
  vintageOf: (slug: string) => Vintage;
  range: Pick<ViewRange, "from" | "to">;
  of: CompareOf;
  /** Alignment at events; null: by calendar. */
  event: { events: ReadonlyMap<string, Day>; before: number; after: number; fromZero: boolean } | null;
}

/** The event day of one relationship: as asked for, or the largest movement of the range. */
export interface ComparedEvent {
  slug: string;
  name: string;
  /** ISO day; null: nothing moved in the range. */
  day: string | null;
  given: boolean;
  choices: EventChoice[];
}

export interface Comparison {
  compared: Compared[];
  how: CompareAlignment;
  lines: CompareLines;
  /** Empty by calendar. */
  events: ComparedEvent[];
  /** The day that lines are ranked on (method-2 §3), no later than the range; under generation 1 none is asked for. */
  common: ComparedOn;
  /** By calendar: where each line stands on the common day, or ends. By event: its change from the eve of the event to its end, so many days after. */
  ends: { name: string; value: number | null }[];
  changes: { name: string; change: number | null; days: number }[];
  /** Lines that end before the range, with their last coded day. */
  early: { name: string; codedThrough: string }[];
}

/** Lines of several relationships under one vintage, side by side or laid over one another at their events. */
export async function getComparison(asked: ComparisonAsked): Promise<Comparison> {
  const { range, of, event } = asked;
  const compared = await loadCompared(asked.chosen, asked.vintageOf);
  const events = event === null ? [] : await eventsOf(compared, event.events, range);
  const days = new Map(
    events.flatMap(({ slug, day }) => (day === null ? [] : [[slug, dayFromIso(day)] as const])),
  );
  const how: CompareAlignment =
    event === null
      ? { by: "calendar", from: range.from, to: range.to }
      : { by: "event", ...event, events: days };
  const lines = compareLines(compared, of, how);
  const common = comparedOn(compared, range.to);
  return {
    compared,
    how,
    lines,
    events,
    common,
    ends: lines.view.lines.map(({ name, end }, at) => ({
      name,
      value: common.asked ? valueOn(compared[at], of, common) : (end?.value ?? null),
    })),
    changes: compared.map((one, at) =>
      changeSince(one, of, days.get(one.slug), lines.view.lines[at]?.end?.day),
    ),
    early:
      event === null
        ? compared
            .filter(({ base }, at) => base.last < range.to && lines.view.lines[at]?.end)
            .map(({ name, base }) => ({ name, codedThrough: isoFromDay(base.last) }))
            .filter(
              ({ codedThrough }) =>
                codedThrough < isoFromDay(Math.max(...compared.map((one) => one.base.last))),
            )
        : [],
  };
}

/** What a line is on the common day; null where nothing is ranked, or where the line does not support the day. */
function valueOn(one: Compared | undefined, of: CompareOf, { day, ranked }: ComparedOn): number | null {
  if (!one || day === null || !ranked || !supportsDay(one.base, day)) return null;
  const { line, begin } = lineOf(one, of);
  const value = line[day - begin];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function eventsOf(
  compared: readonly Compared[],
  given: ReadonlyMap<string, Day>,
  range: { from: Day; to: Day },
): Promise<ComparedEvent[]> {
  return Promise.all(
    compared.map(async (one) => {
      const choices = await eventChoices(one, range.from, range.to);
      const asked = given.get(one.slug);
      const day = asked === undefined ? (choices[0]?.day ?? null) : isoFromDay(asked);
      return { slug: one.slug, name: one.name, day, given: asked !== undefined, choices };
    }),
  );
}

function changeSince(one: Compared, of: CompareOf, event: Day | undefined, end: number | undefined) {
  const none = { name: one.name, change: null, days: 0 };
  if (event === undefined || end === undefined || end < 0) return none;
  const { line, begin } = lineOf(one, of);
  const change = (line[event + end - begin] ?? Number.NaN) - (line[event - 1 - begin] ?? Number.NaN);
  return Number.isNaN(change) ? none : { name: one.name, change, days: end + 1 };
}
