import { type GapClass, gapKindWords } from "@/lib/brief/revisions/then-and-now";
import { toldBeside } from "@/lib/charts/address/now-vintage";
import type { ViewRange } from "@/lib/charts/address/range";
import { LIVE, type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { count } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { type ShareLine, type ShareList, type ShareRest, split, sumOf } from "@/lib/charts/tables/share-list";
import { type TwoLines, twoLines } from "@/lib/charts/vintages/two-lines";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { type GapAspect, type SignalGap, type VintageGap, vintageGap } from "@/lib/engine/shares/vintage-gap";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** Where the address names no vintage: what could be known so many days before the day that pages open at. */
const DAYS_BACK = 28;
const NAMED = 20;
const GAPS_KEPT = 100;
const gaps = new Map<string, Promise<VintageGap>>();

const ASPECT_WORDS: Record<GapAspect, string> = {
  evidence: "other evidence",
  intensity: "other intensity",
  dates: "other dates",
  family: "other family",
  counting: "counts or not",
  retraction: "taken back",
  occurrences: "another number of happenings",
  link: "another link to a status",
};

/** A vintage beside a later one, both followed. */
export interface TwoVintages {
  before: ReadingBase;
  after: ReadingBase;
  /** The earlier vintage as it is told: without what both share. */
  told: Vintage;
  /** The address named no vintage. */
  byDefault: boolean;
}

/** `asked` beside `later`: the live vintage, or what a frozen address keeps of it. */
export async function loadTwoVintages(
  relationship: RelationshipRow,
  asked: Vintage,
  later: Vintage = LIVE,
): Promise<TwoVintages> {
  const now = await loadReadingBase(relationship, later);
  const byDefault = vintageWords(asked) === "" && asked.through === null;
  const knownOn = Math.max(now.first, now.opens - DAYS_BACK);
  const then = await loadReadingBase(relationship, byDefault ? { ...LIVE, knownOn } : asked);
  return { before: then, after: now, told: toldBeside(then.vintage, later), byDefault };
}

/**
 * Both lines over the days of a range; one that the reader has not set by the day shows also what came next, up to the last day that was
 * searched.
 */
export function linesOf(
  { before, after }: TwoVintages,
  range: ViewRange,
): TwoLines & Pick<LinesView, "unsearched"> {
  const until =
    range.preset === null ? Math.min(range.to, after.last) : Math.min(range.to + DAYS_BACK, after.opens);
  const to = Math.max(before.last, until);
  const from = Math.min(range.from, before.last);
  return {
    ...twoLines(
      { before: before.followed?.series ?? null, after: after.followed?.series ?? null },
      { from, to, thenLast: before.last },
    ),
    unsearched: unsearchedSpans(after.coverage, from, to),
  };
}

/** Why one day reads otherwise now, ready to be listed. */
export interface GapReading {
  levels: { was: number | null; is: number | null };
  classes: GapClass[];
  /** By family, then by signal and method; each block sums to the gap. */
  list: ShareList;
}

export async function gapOn({ before: then, after: now, told }: TwoVintages, day: Day): Promise<GapReading> {
  const gap = await kept(gaps, GAPS_KEPT, `${then.key} ${now.key} ${day}`, async () =>
    vintageGap(then, now, day),
  );
  const { top, rest } = split(gap.signals, NAMED);
  return {
    levels: { was: gap.levelThen, is: gap.levelNow },
    classes: classesOf(gap),
    list: {
      families: FAMILIES.map((family, at) => {
        const own = gap.methods[at];
        const signals = sumOf(gap.signals.filter((signal) => signal.family === family));
        return { family, label: FAMILY_LABEL[family], share: signals + (own ? own.halfLife + own.scale : 0) };
      }),
      signals: top.map((signal) => lineOf(signal, then, now, told)),
      rest: [...restOf(rest), ...methodRows(gap)],
      total: gap.total,
    },
  };
}

function classesOf({ signals, methods }: VintageGap): GapClass[] {
  const classes = (["new", "revised", "voided"] as const).map((kind): GapClass => {
    const own = signals.filter((signal) => signal.kind === kind);
    return { kind, count: own.length, share: sumOf(own) };
  });
  const moved = methods.filter(({ halfLife, scale }) => halfLife !== 0 || scale !== 0);
  const share = moved.reduce((sum, { halfLife, scale }) => sum + halfLife + scale, 0);
  return [...classes, { kind: "method", count: moved.length, share }];
}

function lineOf(
  { id, family, share, kind, changed, through }: SignalGap,
  then: ReadingBase,
  now: ReadingBase,
  told: Vintage,
): ShareLine {
  const info = now.info.get(id) ?? then.info.get(id);
  const titles = through.map(
    (other) => `“${isolate((now.info.get(other) ?? then.info.get(other))?.title ?? other)}”`,
  );
  const why = [
    ...changed.map((aspect) => ASPECT_WORDS[aspect]),
    ...(titles.length > 0 ? [`through ${titles.join(", ")}`] : []),
  ].join(", ");
  return {
    slug: id,
    title: info?.title ?? id,
    family: FAMILY_LABEL[family],
    when: info ? formatWhen(info.start, info.end, info.precision) : "",
    share,
    note: why ? `${gapKindWords(kind, told)}: ${why}` : gapKindWords(kind, told),
  };
}

function restOf(smaller: readonly SignalGap[]): ShareRest[] {
  if (smaller.length === 0) return [];
  return [{ label: count(smaller.length, "smaller signal"), count: smaller.length, share: sumOf(smaller) }];
}

function methodRows({ methods }: VintageGap): ShareRest[] {
  return methods.flatMap(({ family, halfLife, scale }) =>
    [
      { label: `Method: half-life of ${FAMILY_LABEL[family]}`, count: 1, share: halfLife },
      { label: `Method: weight and scale of ${FAMILY_LABEL[family]}`, count: 1, share: scale },
    ].filter(({ share }) => share !== 0),
  );
}
