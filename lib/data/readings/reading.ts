import type { BriefFacts } from "@/lib/brief/finding/facts";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import { type Extra, NO_EXTRAS, shownParam } from "@/lib/charts/address/shown";
import { chartBand } from "@/lib/charts/bands/band-rows";
import type { ChartMarker, ChartPeriod, ChartView } from "@/lib/charts/drawing/chart-view";
import { chartColumns, drawn } from "@/lib/charts/drawing/columns";
import { thin } from "@/lib/charts/drawing/thin";
import { valueAxis } from "@/lib/charts/drawing/ticks";
import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { formatWhen } from "@/lib/charts/format/format-when";
import { packColumns } from "@/lib/charts/packing/packed-chart";
import type { ShareList } from "@/lib/charts/tables/share-list";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { AnnotationRow } from "@/lib/data/relationships/annotations";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Bands } from "@/lib/engine/draws/band";
import type { IndexSeries } from "@/lib/engine/index/index-series";
import { project } from "@/lib/engine/index/projection";
import { largestMovers } from "@/lib/engine/shares/influence";
import type { Day } from "@/lib/engine/signals/signal";
import { STAGES } from "@/lib/engine/stages/stage";
import type { SoonWait } from "./certainty/soon";
import type { ReadingBase } from "./reading-base";
import { briefFacts, type DayReading, readingOn } from "./reading-facts";
import { kept } from "./reading-keep";
import { whyMoved } from "./reading-shares";
import { chartTurns } from "./turns/stream-turns";
import { readVerdict } from "./verdict/verdict-reading";

/** How many happenings the chart names. */
const HAPPENINGS = 5;
const DRAWINGS_KEPT = 200;
type Drawing = Omit<ChartView, "periods" | "turns" | "verdict">;
/** A drawing with its columns and its band as the browser gets them. */
interface Packed {
  drawing: Drawing;
  packed: string;
}
const drawings = new Map<string, Promise<Packed>>();

/** What a relationship page says of a range. */
export interface RelationshipReading {
  facts: BriefFacts;
  /** On the last day of the lines. */
  verdict: Verdict;
  chart: ChartView;
  /** Columns and band of the chart on their way to the browser. */
  packed: string;
  /** The last day of the range, a week, four weeks and 52 weeks before it. */
  then: { label: string; reading: DayReading }[];
  why: ShareList | null;
}

/** Days of the projection: a sixth of what is shown, four weeks at least and half a year at most. */
function projectedDays(from: Day, to: Day): number {
  return Math.min(183, Math.max(28, Math.round((to - from) / 6)));
}

/** `bands` are those of the same reading (`loadBands`), at once or soon; null: the chart shows none. `shown` is what the chart draws on request, `wait` how long the verdict waits. */
export async function getReading(
  base: ReadingBase,
  range: { from: Day; to: Day },
  annotations: readonly AnnotationRow[],
  bands: Bands | null | Promise<Bands | null> = null,
  shown: ReadonlySet<Extra> = NO_EXTRAS,
  wait: SoonWait = {},
): Promise<RelationshipReading> {
  const codedTo = Math.min(range.to, base.last);
  const [facts, verdict, why, turns, { drawing, packed }] = await Promise.all([
    briefFacts(base, codedTo),
    readVerdict(base, codedTo, wait),
    whyMoved(base, range.from, codedTo),
    chartTurns(base),
    packedDrawing(base, range, codedTo, bands, shown),
  ]);
  const then = [
    { label: "Now", days: 0 },
    { label: "A\u00a0week before", days: 7 },
    { label: "4\u00a0weeks before", days: 28 },
    { label: "52\u00a0weeks before", days: 364 },
  ].map(({ label, days }) => ({ label, reading: readingOn(base, codedTo - days) }));
  const within = turns.filter(({ earliest, latest }) => latest >= drawing.from && earliest <= codedTo);
  return {
    facts,
    verdict,
    why,
    then,
    packed,
    chart: {
      ...drawing,
      periods: shown.has("periods") ? periodsOf(annotations, drawing) : [],
      turns: within,
      verdict: verdict.sentence,
    },
  };
}

/** The bands are waited for here alone: all else that a page says is worked out meanwhile. */
async function packedDrawing(
  base: ReadingBase,
  range: { from: Day; to: Day },
  codedTo: Day,
  drawnBands: Bands | null | Promise<Bands | null>,
  shown: ReadonlySet<Extra>,
): Promise<Packed> {
  const bands = await drawnBands;
  const key = `${base.key} ${range.from} ${range.to} ${bands !== null} ${shownParam(shown)}`;
  return kept(drawings, DRAWINGS_KEPT, key, async () => {
    const drawing = draw(base, range, codedTo, bands, shown);
    return { drawing, packed: packColumns(drawing) };
  });
}

function draw(
  base: ReadingBase,
  range: { from: Day; to: Day },
  codedTo: Day,
  bands: Bands | null,
  shown: ReadonlySet<Extra>,
): Drawing {
  const { method, followed } = base;
  const columns = chartColumns(followed?.series ?? null, range.from, codedTo, {
    supported: followed?.supported ?? null,
    parts: shown.has("parts"),
  });
  // Views open at the last day that was searched: what is coded after it follows like the projection.
  const atTheEnd = codedTo === base.last || codedTo === base.opens;
  // Who asks for days after the coded ones asks for what is drawn there.
  const ahead = atTheEnd && (shown.has("ahead") || range.to > codedTo);
  const to = ahead ? Math.max(range.to, codedTo + projectedDays(range.from, codedTo)) : codedTo;
  const projection = ahead && readingOn(base, codedTo).index !== null ? beyond(base, codedTo, to) : [];
  const band = bands && chartBand(bands, columns.days);
  const known = (line: (number | null)[]) => line.filter((value) => value !== null);
  const axis = valueAxis([
    ...known(columns.index),
    ...(shown.has("pulls") ? [...known(columns.warming), ...known(columns.cooling)] : []),
    ...(columns.parts ? [...known(columns.parts.standing), ...known(columns.parts.moving)] : []),
    ...projection.map(({ value }) => value),
    ...(band ? [...known(band.levels[0]), ...known(band.levels[4])] : []),
  ]);
  const borders = method.stage.borders;
  const stages = STAGES.map((name, at) => ({
    name,
    low: Math.max(axis.low, borders[at - 1] ?? -100),
    high: Math.min(axis.high, borders[at] ?? 100),
  })).filter(({ low, high }) => high > low);
  return {
    from: range.from,
    to,
    codedTo,
    gaps: unsearchedSpans(base.coverage, range.from, Math.min(to, base.last)),
    columns,
    projection,
    axis,
    bands: shown.has("stages") ? stages : [],
    band,
    pulls: shown.has("pulls"),
    half: shown.has("half"),
    markers: markersOf(base, range.from, codedTo),
    waiting: waitingOf(base, range.from, codedTo),
  };
}

/** The line after the days of the view: as coded up to the last coded day, then as it fades if nothing more is coded. */
function beyond({ packed, method, last, followed }: ReadingBase, codedTo: Day, to: Day) {
  const coded =
    followed && codedTo < last ? projected(cutSeries(followed.series, codedTo, Math.min(last, to))) : [];
  if (to <= last) return coded;
  const fading = projected(project(packed, method, last, to - last));
  return [...coded, ...fading.slice(coded.length > 0 ? 1 : 0)];
}

function cutSeries({ from, index }: IndexSeries, first: Day, last: Day): Pick<IndexSeries, "from" | "index"> {
  return { from: first, index: index.subarray(first - from, last - from + 1) };
}

function projected({ from, index }: Pick<IndexSeries, "from" | "index">): { day: Day; value: number }[] {
  return thin([index], 60).flatMap((at) => {
    const value = drawn(index[at]);
    return value === null ? [] : [{ day: from + at, value }];
  });
}

function waitingOf({ info }: ReadingBase, from: Day, to: Day): Day[] {
  const days = new Set<Day>();
  for (const { provisional, start } of info.values()) if (provisional) days.add(dayFromIso(start));
  return [...days].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
}

function markersOf(base: ReadingBase, from: Day, to: Day): ChartMarker[] {
  if (base.packed.first === null || to <= from) return [];
  // The day that the range starts from is its level, not part of its change.
  const movers = largestMovers(base.packed, base.method, from + 1, to, HAPPENINGS);
  return movers
    .sort((a, b) => a.day - b.day || Math.abs(b.share) - Math.abs(a.share))
    .flatMap(({ id, day, share, family }, at) => {
      const info = base.info.get(id);
      const index = readingOn(base, day).index;
      if (!info || index === null) return [];
      const when = formatWhen(info.start, info.end, info.precision);
      return [
        {
          number: at + 1,
          slug: id,
          title: info.title,
          family: FAMILY_LABEL[family],
          day,
          when,
          share,
          index,
        },
      ];
    });
}

function periodsOf(annotations: readonly AnnotationRow[], drawing: { from: Day; to: Day }): ChartPeriod[] {
  return annotations
    .map((note) => ({
      ...note,
      from: dayFromIso(note.start),
      to: note.end === null ? null : dayFromIso(note.end),
    }))
    .filter(({ from, to }) => from <= drawing.to && (to ?? Number.POSITIVE_INFINITY) >= drawing.from)
    .map(({ title, from, to, letter, public: open }) => ({ letter, title, from, to, public: open }));
}
