import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { Method } from "@/lib/engine/methods/method";
import { type ChangeKind, type ChangeShare, changeShares, entryOf } from "@/lib/engine/shares/change-shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { type WeeklyArrow, weeklyArrow } from "@/lib/engine/stages/arrow";
import type { Direction, DirectionReason } from "@/lib/engine/stages/direction";
import type { Stage, StageSeries } from "@/lib/engine/stages/stage";
import { isThin } from "@/lib/engine/support/thin";
import { type Carried, carriedOn } from "./weekly-carried";

/** One figure at the end of this Sunday and of the last, in index points; null: no data. */
export interface WeekPair {
  now: number | null;
  before: number | null;
  change: number | null;
}

/** What one signal holds of the week's change. */
export interface WeekShare {
  slug: string;
  /** Where an event and the status that it opened are one entry and only the status began in the week: the status, of which the week tells. */
  tells?: string;
  family: Family;
  share: number;
  /** The part of the share that is new: all or nothing of it, but of a count over a longer time what of it fell into the week. */
  fresh: number;
  kind: ChangeKind;
}

/** Every number that a weekly summary is written from. */
export interface WeekFigures {
  week: string;
  /** ISO days, Monday and Sunday. */
  from: string;
  to: string;
  index: WeekPair;
  warming: WeekPair;
  cooling: WeekPair;
  arrow: WeeklyArrow | null;
  /** Both Sundays are supported by coverage: without that there is no arrow (method-2 §3). */
  supported: boolean;
  /** ISO day on which tracking begins, where last Sunday lies before it: then there is nothing to compare with. */
  begins: string | null;
  stage: Stage | null;
  direction: Direction | null;
  directionReason: DirectionReason | null;
  /** Days over which the method reads the direction. */
  directionDays: number;
  /** In the order of FAMILIES; `evidence` is n at the end of this Sunday. */
  families: ({ family: Family; evidence: number; thin: boolean } & WeekPair)[];
  /** Shares of the change that are not 0, one a signal or pair, the largest first; they sum to the change. */
  shares: WeekShare[];
  /** Their sums: of signals that began in the week, and of those that fade or ended. */
  fresh: number;
  fading: number;
  /** Counting signals that stood before the week and whose last day lies in it, as far as the view knows; the event that opened one stands for both. */
  ended: { slug: string; tells?: string; share: number }[];
  /** What the week found in place and what of it still weighs. */
  carried: Carried;
}

/**
 * The figures of an ISO week: this Sunday against the Sunday before (method §5 and §6). `followed` must reach the Sunday; `first` is the
 * first tracked day, null where none is known: a Sunday before it is no comparison.
 * Throws RangeError where `week` is no ISO week. The worked example in 2025-W49: index 1.853468, change 11.282708.
 */
export function weekFigures(
  packed: PackedSignals,
  method: Method,
  followed: StageSeries | null,
  week: string,
  first: Day | null = null,
): WeekFigures {
  const span = parseIsoWeek(week);
  if (!span) throw new RangeError(`“${week.slice(0, 40)}” is no ISO week`);
  const at = followed === null ? -1 : span.sunday - followed.from;
  const on = (line: Float64Array | undefined, place: number) => {
    const value = line?.[place];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const pair = (line: Float64Array | undefined): WeekPair => {
    const now = on(line, at);
    const before = on(line, at - 7);
    return { now, before, change: now === null || before === null ? null : now - before };
  };
  const series = followed?.series;
  const index = pair(series?.index);
  const listed = changeShares(packed, method, span.sunday - 7, span.sunday);
  const entries = weekShares(listed, packed, span.sunday - 7);
  const supported = followed?.supported[at] !== 0 && followed?.supported[at - 7] !== 0;
  const begins = first !== null && span.sunday - 7 < first ? isoFromDay(first) : null;
  const sum = (kind: ChangeKind) =>
    listed.reduce((total, entry) => (entry.kind === kind ? total + entry.share : total), 0);
  return {
    week,
    from: isoFromDay(span.monday),
    to: isoFromDay(span.sunday),
    index,
    warming: pair(series?.warming),
    cooling: pair(series?.cooling),
    arrow: supported && begins === null ? weeklyArrow(index.change, method.stage) : null,
    supported,
    begins,
    stage: followed?.stage[at] ?? null,
    direction: followed?.direction[at] ?? null,
    directionReason: followed?.directionReason[at] ?? null,
    directionDays: method.stage.directionDays,
    families: FAMILIES.map((family, place) => {
      const score = pair(series?.score[place]);
      const evidence = series?.evidence[place]?.[at] ?? 0;
      return { family, ...score, evidence, thin: score.now !== null && isThin(evidence) };
    }),
    shares: entries,
    fresh: sum("new"),
    fading: sum("ended-or-fading"),
    ended: endedSignals(packed.inGeneration(method.generation), entries, span),
    carried: carriedOn(packed, method, span.sunday),
  };
}

/** One entry a signal: of a tally both parts together, by the class of the larger. */
export function weekShares(listed: readonly ChangeShare[], packed: PackedSignals, before: Day): WeekShare[] {
  const began = (id: string) => (packed.start[packed.ids.indexOf(id)] ?? before) > before;
  const bySlug = new Map<string, WeekShare & { largest: number }>();
  for (const { id, family, share, kind, partner } of listed) {
    const known = bySlug.get(id);
    const larger = Math.abs(share) > (known?.largest ?? -1);
    bySlug.set(id, {
      slug: id,
      family,
      share: share + (known?.share ?? 0),
      fresh: (kind === "new" ? share : 0) + (known?.fresh ?? 0),
      kind: known && !larger ? known.kind : kind,
      largest: Math.max(Math.abs(share), known?.largest ?? 0),
      ...(partner && kind === "new" && !began(id) && { tells: partner }),
    });
  }
  return [...bySlug.values()]
    .filter(({ share }) => share !== 0)
    .map(({ largest: _, ...entry }) => entry)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.slug < b.slug ? -1 : 1));
}

/** What ended in the week, the largest share first; one that ended on the Sunday has not moved the index yet. `rows`: at least all that ended. */
export function endedSignals(
  packed: PackedSignals,
  shares: readonly WeekShare[],
  { monday, sunday }: { monday: Day; sunday: Day },
  rows: Iterable<number> = Array(packed.count).keys(),
): WeekFigures["ended"] {
  const shareOf = new Map(shares.map(({ slug, share }) => [slug, share]));
  const found: WeekFigures["ended"] = [];
  for (const row of rows) {
    const [start, end] = [packed.start[row] as number, packed.end[row] as number];
    if (packed.counting[row] === 0 || start >= monday || end < monday || end > sunday) continue;
    const id = packed.ids[row] ?? "";
    const slug = packed.ids[entryOf(packed, row, sunday)] ?? id;
    found.push({ slug, ...(slug !== id && { tells: id }), share: shareOf.get(slug) ?? 0 });
  }
  return found.sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.slug < b.slug ? -1 : 1));
}
