import type { BriefFacts } from "@/lib/brief/finding/facts";
import { strongestSince } from "@/lib/brief/finding/strongest-since";
import { isSpreadCount, type News } from "@/lib/brief/news/news";
import { vintageWords } from "@/lib/charts/address/vintage";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { ChangeShare } from "@/lib/engine/shares/change-shares";
import { eachShare } from "@/lib/engine/shares/shares";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Direction, DirectionReason } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import { tension } from "@/lib/engine/stages/tension";
import { isThin } from "@/lib/engine/support/thin";
import type { ReadingBase } from "./reading-base";
import { kept } from "./reading-keep";
import { newShares } from "./reading-shares";

/** Half a year: a side that was as strong within it has no record to tell of. */
const RECORD_DAYS = 183;
const FACTS_KEPT = 200;
const facts = new Map<string, Promise<BriefFacts>>();

/** One day of a followed relationship, looked up, not computed. Index points; null: no data. */
export interface DayReading {
  day: Day;
  index: number | null;
  warming: number | null;
  cooling: number | null;
  tension: number | null;
  /** In the order of FAMILIES. */
  scores: (number | null)[];
  thin: boolean[];
  stage: Stage | null;
  direction: Direction | null;
  directionReason: DirectionReason | null;
  /** Coverage supports the day: without that there is no stage, no direction and no arrow (method-2 §3). */
  supported: boolean;
  /** The stage that state violence holds a higher label at; null: it does not. */
  held: Stage | null;
  /** Fewer than two families have fresh evidence: the stage stands in brackets. Generation 2 alone. */
  bracketed: boolean;
  /** Parts of the index that stand and that move; null in generation 1. */
  standing: number | null;
  moving: number | null;
  /** V, state violence, −100 … 0; null in generation 1. */
  violence: number | null;
}

/**
 * The change of the index over the days before `day`; null: no figure, or nobody searched one of the two days, of which no movement may be
 * told (method-2 §3).
 */
export function changeOn(base: Pick<ReadingBase, "followed" | "method" | "first">, day: Day, days: number) {
  const [now, before] = [readingOn(base, day), readingOn(base, day - days)];
  if (now.index === null || before.index === null || !now.supported || !before.supported) return null;
  return now.index - before.index;
}

/** A day before the first tracked one has no figures: what stood then was not followed. */
export function readingOn(
  { followed, method, first }: Pick<ReadingBase, "followed" | "method" | "first">,
  day: Day,
): DayReading {
  const at = followed === null || day < first ? -1 : day - followed.from;
  const orNull = (line: Float64Array | undefined) => {
    const value = line?.[at];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const series = followed?.series;
  const warming = orNull(series?.warming);
  const cooling = orNull(series?.cooling);
  const scores = FAMILIES.map((_, family) => orNull(series?.score[family]));
  const thin = scores.map((score, family) => score !== null && isThin(series?.evidence[family]?.[at] ?? 0));
  const fresh = scores.filter((score, family) => score !== null && !thin[family]).length;
  const index = orNull(series?.index);
  return {
    day,
    index,
    warming,
    cooling,
    tension: warming === null || cooling === null ? null : tension(warming, cooling),
    scores,
    thin,
    stage: followed?.stage[at] ?? null,
    direction: followed?.direction[at] ?? null,
    directionReason: followed?.directionReason[at] ?? null,
    supported: followed?.supported[at] !== 0,
    held: followed?.held[at] ?? null,
    bracketed: method.generation === 2 && index !== null && fresh < 2,
    standing: orNull(series?.standing ?? undefined),
    moving: orNull(series?.moving ?? undefined),
    violence: orNull(series?.violence ?? undefined),
  };
}

/** New shares with the signals that they belong to. */
function newsOf({ info }: ReadingBase, shares: readonly ChangeShare[]): News[] {
  return shares.flatMap(({ id, share }) => {
    const signal = info.get(id);
    return signal && share !== 0 ? [{ slug: id, share, signal }] : [];
  });
}

/** What of a day's reading the words go by. */
function spoken({ violence: _, ...reading }: DayReading) {
  return reading;
}

const VIOLENCE_NAMED = 3;

/** The signals of state violence that weigh most on a day, the heaviest first. */
export function violentSignals({ packed: view, info, method }: ReadingBase, day: Day) {
  const packed = view.inGeneration(method.generation);
  const violent: { id: string; force: number }[] = [];
  eachShare(packed, method, day, (row, _, force) => {
    if (packed.stateViolence[row] === 1 && force < 0) violent.push({ id: packed.ids[row] ?? "", force });
  });
  return violent
    .sort((a, b) => a.force - b.force)
    .slice(0, VIOLENCE_NAMED)
    .map(({ id }) => ({ slug: id, title: info.get(id)?.title ?? id }));
}

/** What the lead of a day is written from. */
export async function briefFacts(base: ReadingBase, day: Day): Promise<BriefFacts> {
  return kept(facts, FACTS_KEPT, `${base.key} ${day}`, async () => {
    const now = readingOn(base, day);
    const { directionDays } = base.method.stage;
    // A direction is told although a few days of its window were not searched, and its change with it.
    const begin = readingOn(base, day - directionDays).index;
    const windowChange = now.index === null || begin === null ? null : now.index - begin;
    // The shares of the week, as everywhere else on its pages; not what each signal moved on the day that it came.
    const week = now.index === null ? [] : await newShares(base, day - 7, day);
    const movers = newsOf(base, week)
      .filter(({ signal }) => !isSpreadCount(signal))
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
      .slice(0, 2);
    const since = (line: Float64Array | undefined) => {
      if (!base.followed || !line || now.index === null) return null;
      const at = strongestSince(line.subarray(0, day - base.followed.from + 1), RECORD_DAYS);
      return at === null ? null : isoFromDay(base.followed.from + at);
    };
    return {
      vintage: vintageWords(base.vintage),
      ...spoken(now),
      day: isoFromDay(day),
      change7: changeOn(base, day, 7),
      change28: changeOn(base, day, 28),
      window: { days: directionDays, change: windowChange },
      weekMovers: movers,
      warmingStrongestSince: since(base.followed?.series.warming),
      coolingStrongestSince: since(base.followed?.series.cooling),
      thin: FAMILIES.filter((_, family) => now.thin[family]),
      silent: FAMILIES.filter((_, family) => now.scores[family] === null),
      generation: base.method.generation,
      beyond: base.opens < base.last ? { from: isoFromDay(base.opens + 1), to: isoFromDay(base.last) } : null,
      violence: now.held === null ? [] : violentSignals(base, day),
    };
  });
}
