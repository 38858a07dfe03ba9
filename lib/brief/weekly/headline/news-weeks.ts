import { hasWords, type News, newsWords } from "@/lib/brief/news/news";
import { kindBefore, kindWords } from "@/lib/brief/weekly/points/kind-before";
import type { PointSignal } from "@/lib/brief/weekly/points/point-signal";
import type { SideNames } from "@/lib/brief/weekly/points/point-witness";
import { endedSignals, weekShares } from "@/lib/brief/weekly/weekly-figures";
import { type WeekHappenings, weekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import { formatDay } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { isoWeekOf, sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Method } from "@/lib/engine/methods/method";
import { changeSharesOf, entryOf } from "@/lib/engine/shares/change-shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { weeklyArrow } from "@/lib/engine/stages/arrow";
import type { StageSeries } from "@/lib/engine/stages/stage";
import { byWeight, type HeadlineFigures, type LargestNews, type NewsWeek } from "./news-week";

/** A relationship as its headlines are written from it. */
export interface HeadlineView {
  packed: PackedSignals;
  method: Method;
  /** Must reach the last Sunday. */
  followed: StageSeries | null;
  /** The first tracked day, and the last day of the view. */
  first: Day;
  last: Day;
  /** The signals as a text of a Sunday (ISO day) may tell them. */
  toldOn: (sunday: string) => Pick<ReadonlyMap<string, PointSignal>, "get">;
  /** Slugs of the signals of a type. */
  ofType: (type: string) => Iterable<string>;
  sides: SideNames;
}

/** Every week of a relationship that carries new signals, in order; what no headline needs of a week is not worked out. */
export function* newsWeeks(view: HeadlineView): Generator<NewsWeek> {
  const packed = view.packed.inGeneration(view.method.generation);
  const { followed, first } = view;
  if (followed === null) return;
  const begin = sundayOnOrBefore(first + 6);
  const sundays: (number | null)[] = [];
  const arrows: NewsWeek["arrows"][number][] = [];
  const ends = rowsByEnd(packed);
  const linked = [...packed.linked.keys()].filter((at) => packed.linked[at] === 1);
  let before: { words: string; type: string; kind: string | null; at: number } | null = null;
  let row = 0;
  for (let sunday = begin; sunday <= view.last; sunday += 7) {
    const figures = headlineFigures(view, followed, sunday);
    sundays.push(figures.index.now);
    arrows.push(figures.arrow);
    const began: number[] = [];
    for (; row < packed.count && (packed.start[row] as number) <= sunday; row++)
      if ((packed.start[row] as number) > sunday - 7) began.push(row);
    // Only what began in the week is news of it.
    if (began.length === 0) continue;
    const told = view.toldOn(figures.to);
    const ended = ends.get(sunday) ?? [];
    const rows = [...new Set([...linked, ...began, ...ended.map((at) => entryOf(packed, at, sunday))])];
    const { happened, fresh } = happenedIn(packed, { ...view, followed, sunday, told }, rows, ended);
    const [group] = byWeight(happened.news);
    const news = happened.news.find(({ slug }) => slug === group?.slugs[0]);
    if (!group || !news) continue;
    const at = sundays.length - 1;
    const largest = largestNews(news, view, told, at);
    yield {
      figures: { ...figures, fresh },
      happened,
      largest,
      sundays: sundays.slice(),
      arrows: arrows.slice(),
      firstSunday: isoFromDay(begin),
      stageBefore: followed.stage[sunday - 7 - followed.from] ?? null,
      before: before && { ...before, weeks: at - before.at },
      both: bothSides(happened.news, told),
      sides: view.sides,
    };
    before = { words: group.words, type: group.type, kind: largest.kind, at };
  }
}

function headlineFigures(
  { method, first }: HeadlineView,
  followed: StageSeries,
  sunday: Day,
): HeadlineFigures {
  const at = sunday - followed.from;
  const on = (line: Float64Array, place: number) => {
    const value = line[place];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const pair = (line: Float64Array) => {
    const [now, before] = [on(line, at), on(line, at - 7)];
    return { now, before, change: now === null || before === null ? null : now - before };
  };
  const supported = followed.supported[at] !== 0 && followed.supported[at - 7] !== 0;
  const begins = sunday - 7 < first ? isoFromDay(first) : null;
  const index = pair(followed.series.index);
  return {
    week: isoWeekOf(sunday),
    to: isoFromDay(sunday),
    index,
    warming: pair(followed.series.warming),
    cooling: pair(followed.series.cooling),
    arrow: supported && begins === null ? weeklyArrow(index.change, method.stage) : null,
    stage: followed.stage[at] ?? null,
    direction: followed.direction[at] ?? null,
    directionDays: method.stage.directionDays,
    supported,
    begins,
    fresh: 0,
  };
}

/** Rows that count and have a last day, by the Sunday of its week. */
function rowsByEnd(packed: PackedSignals): Map<Day, number[]> {
  const ends = new Map<Day, number[]>();
  for (let row = 0; row < packed.count; row++) {
    const end = packed.end[row] as number;
    if (packed.counting[row] === 0 || !Number.isFinite(end)) continue;
    const sunday = sundayOnOrBefore(end + 6);
    const rows = ends.get(sunday);
    if (rows) rows.push(row);
    else ends.set(sunday, [row]);
  }
  return ends;
}

/** What happened in a week, and what its new signals brought: as `weekFigures` has it, without the shares of what merely fades. */
function happenedIn(
  packed: PackedSignals,
  {
    method,
    followed: { series, from },
    sunday,
    told,
  }: {
    method: Method;
    followed: StageSeries;
    sunday: Day;
    told: Pick<ReadonlyMap<string, PointSignal>, "get">;
  },
  rows: readonly number[],
  endedRows: readonly number[],
): { happened: WeekHappenings; fresh: number } {
  const pressures = (day: Day) => series.pressure.map((line) => line[day - from] ?? 0);
  const listed = changeSharesOf(packed, method, { a: sunday - 7, b: sunday, pressures }, rows);
  const shares = weekShares(listed, packed, sunday - 7);
  const fresh = listed.reduce((sum, { kind, share }) => (kind === "new" ? sum + share : sum), 0);
  const ended = endedSignals(packed, shares, { monday: sunday - 6, sunday }, endedRows);
  return { happened: weekHappenings({ shares, ended }, told), fresh };
}

function largestNews(
  { slug, tells, signal }: News,
  { ofType }: HeadlineView,
  told: Pick<ReadonlyMap<string, PointSignal>, "get">,
  weeks: number,
): LargestNews {
  const name = tells ?? slug;
  const before = kindBefore(name, told, ofType(signal.type));
  const words = signal.phrase === null || !hasWords(signal) ? null : kindWords(signal.phrase.one);
  return {
    slug: name,
    title: signal.title,
    kind: words?.kind ?? null,
    countable: words?.countable ?? false,
    day: signal.precision === "day" ? formatDay(signal.start) : null,
    initiator: told.get(name)?.initiator ?? "BOTH",
    firstSince: before === "first" ? (weeks >= EVER_WEEKS ? "ever" : null) : before && lastDayWords(before),
  };
}

/** A record under half a year old has no *ever*. */
const EVER_WEEKS = 26;

function lastDayWords({ start, end, precision }: PointSignal): string {
  const last = end ?? start;
  return formatWhen(last, last, precision);
}

/** The largest news of either state, where both have one of their own. */
function bothSides(
  news: readonly News[],
  told: Pick<ReadonlyMap<string, PointSignal>, "get">,
): NewsWeek["both"] {
  const of = (side: "A" | "B") => {
    const own = news.filter(({ slug, tells }) => told.get(tells ?? slug)?.initiator === side);
    const [largest] = own.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
    return largest && newsWords(largest.signal);
  };
  const [a, b] = [of("A"), of("B")];
  return a === undefined || b === undefined ? null : { a, b };
}
