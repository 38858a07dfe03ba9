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
import { type ChangeShare, changeShareOf, changeShares, eachChange } from "@/lib/engine/shares/change-shares";
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
  let before: { words: string; type: string; at: number } | null = null;
  let row = 0;
  for (let sunday = begin; sunday <= view.last; sunday += 7) {
    const figures = headlineFigures(view, followed, sunday);
    sundays.push(figures.index.now);
    arrows.push(figures.arrow);
    const from = row;
    while (row < packed.count && (packed.start[row] as number) <= sunday) row++;
    // Only what began in the week is news of it.
    if (row === from && sunday !== begin) continue;
    const told = view.toldOn(figures.to);
    const { happened, fresh } = happenedIn(packed, view.method, sunday, told);
    const [group] = byWeight(happened.news);
    const news = happened.news.find(({ slug }) => slug === group?.slugs[0]);
    if (!group || !news) continue;
    const at = sundays.length - 1;
    yield {
      figures: { ...figures, fresh },
      happened,
      largest: largestNews(news, view, told, at),
      sundays: sundays.slice(),
      arrows: arrows.slice(),
      firstSunday: isoFromDay(begin),
      stageBefore: followed.stage[sunday - 7 - followed.from] ?? null,
      before: before && { words: before.words, type: before.type, weeks: at - before.at },
      both: bothSides(happened.news, told),
      sides: view.sides,
    };
    before = { words: group.words, type: group.type, at };
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

/** What happened in a week, and what its new signals brought: as `weekFigures` has it, without the shares of what merely fades. */
function happenedIn(
  packed: PackedSignals,
  method: Method,
  sunday: Day,
  told: Pick<ReadonlyMap<string, PointSignal>, "get">,
): { happened: WeekHappenings; fresh: number } {
  const span = { monday: sunday - 6, sunday };
  const ends = endedSignals(packed, [], span).length > 0;
  const listed = ends
    ? changeShares(packed, method, sunday - 7, sunday)
    : newestShares(packed, method, sunday);
  const shares = weekShares(listed, packed, sunday - 7);
  const fresh = listed.reduce((sum, { kind, share }) => (kind === "new" ? sum + share : sum), 0);
  return { happened: weekHappenings({ shares, ended: endedSignals(packed, shares, span) }, told), fresh };
}

function newestShares(packed: PackedSignals, method: Method, sunday: Day): ChangeShare[] {
  const listed: ChangeShare[] = [];
  eachChange(
    packed,
    method,
    sunday - 7,
    sunday,
    (row, share, kind, partner) => listed.push(changeShareOf(packed, row, share, kind, partner)),
    true,
  );
  return listed;
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
