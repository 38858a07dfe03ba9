import { isSpreadCount, type News } from "@/lib/brief/news/news";
import { formatDay } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { isolate } from "@/lib/codebook/isolate";
import { mattersWords } from "./points/point-matters";
import { saysWords } from "./points/point-says";
import type { PointSignal } from "./points/point-signal";
import type { SideNames, Witness } from "./points/point-witness";
import type { WeekFigures, WeekShare } from "./weekly-figures";
import { weekHappenings } from "./weekly-happenings";

/** A summary is read in four minutes. */
export const POINTS_MAX = 6;
/** Endings that keep a place however much is new: a consulate that closes may hardly move the index. */
const ENDED_KEPT = 2;

/** A main point before its share is put beside it. */
export type DraftPoint = {
  /** What happened. */
  text: string;
  /** Who says so. */
  says: string;
  /** Why it matters. */
  matters: string;
  /** Slugs of the signals that it rests on; its share is the sum of theirs. */
  signals: string[];
};

/** What points are drafted from beside the figures. */
export interface PointFacts {
  /** By slug, as they may be told. */
  signals: ReadonlyMap<string, PointSignal>;
  /** By slug; of a signal that is not there nobody is named. */
  witnesses: ReadonlyMap<string, Witness>;
  sides: SideNames;
}

/** A happening that gets a point. */
interface Pointed {
  news: News;
  what: "new" | "ended";
}

/**
 * At most six main points drafted from the shares of the week's change, one happening each: what happened, the largest first, then the statuses
 * that ended; who says so; why it matters. What merely fades is never a point, nor is a count over a longer time. The share itself is in no
 * text: it stands beside it.
 */
export function draftPoints(figures: WeekFigures, facts: PointFacts): DraftPoint[] {
  return pointed(figures, facts.signals).map((one) => pointOf(one, figures, facts));
}

/** Slugs of the signals that the drafted points of a week will tell of. */
export function pointedSlugs(
  figures: Pick<WeekFigures, "shares" | "ended">,
  signals: ReadonlyMap<string, PointSignal>,
): string[] {
  return pointed(figures, signals).flatMap(({ news: { slug, tells } }) => (tells ? [tells, slug] : [slug]));
}

function pointed(
  figures: Pick<WeekFigures, "shares" | "ended">,
  signals: ReadonlyMap<string, PointSignal>,
): Pointed[] {
  const { news, ended } = weekHappenings(figures, signals);
  const place = POINTS_MAX - Math.min(ended.length, ENDED_KEPT);
  return [
    ...news.slice(0, place).map((one): Pointed => ({ news: one, what: "new" })),
    ...ended.map((one): Pointed => ({ news: one, what: "ended" })),
  ].slice(0, POINTS_MAX);
}

/** What is told of may count with another, the event that opened it: then the point rests on both. */
function pointOf(
  { news: { slug, tells }, what }: Pointed,
  figures: WeekFigures,
  facts: PointFacts,
): DraftPoint {
  const kind = what === "new" ? "new" : "ended-or-fading";
  const point = signalPoint({ slug: tells ?? slug, entry: slug, kind }, figures, facts, what);
  return tells ? { ...point, signals: [tells, slug] } : point;
}

/** One signal as a main point. `// => { text: "Muttaqi condemns the killings (2 Dec 2025; Accusation).", says: …, matters: …, signals: … }` */
export function signalPoint(
  { slug, entry = slug, kind }: Pick<WeekShare, "slug" | "kind"> & { entry?: string },
  figures: WeekFigures,
  { signals, witnesses, sides }: PointFacts,
  what: "new" | "ended" = "new",
): DraftPoint {
  const signal = signals.get(slug);
  if (!signal) return { text: slug, says: "", matters: "", signals: [slug] };
  const witness = witnesses.get(slug);
  return {
    text: happened(signal, kind, what),
    says: witness ? saysWords(witness, sides) : "",
    matters: mattersWords({ slug, entry, what }, figures, signals, sides),
    signals: [slug],
  };
}

/** What happened, when, and as what it is coded. */
function happened(signal: PointSignal, kind: WeekShare["kind"], what: "new" | "ended"): string {
  const where = [whenTold(signal), signal.typeLabel && isolate(signal.typeLabel)].filter(Boolean).join("; ");
  const title = isolate(signal.title.replace(/[.\s]+$/, ""));
  return what === "ended" ? `Ended: ${title} (${where}).` : `${title} (${where}).${asides(kind, signal)}`;
}

/** When it was, as far as may be told: of an event whose last day is not told, the day on which it began. */
function whenTold({ start, end, precision, status }: PointSignal): string {
  return end === null && !status && precision === "day"
    ? `from ${formatDay(start)}`
    : formatWhen(start, end, precision);
}

/** What has to be said of a signal that is not of this week, or not of this week alone. */
function asides(kind: WeekShare["kind"], signal: PointSignal): string {
  if (isSpreadCount(signal)) return " A count over a longer time, spread over its days.";
  return kind === "new" ? "" : " An earlier signal that weighs less than a week ago.";
}
