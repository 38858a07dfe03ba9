import { isSpreadCount, type News, type NewsSignal } from "@/lib/brief/news/news";
import { formatDay } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { isolate } from "@/lib/codebook/isolate";
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

/** What a point says of a signal. */
export interface PointSignal extends NewsSignal {
  contested?: string;
}

/**
 * At most six main points drafted from the shares of the week's change: what happened, the largest first, then the statuses that ended.
 * What merely fades is never a point, nor is a count over a longer time. The share itself is not in the text: it stands beside it.
 */
export function draftPoints(
  figures: Pick<WeekFigures, "shares" | "ended">,
  info: ReadonlyMap<string, PointSignal>,
): DraftPoint[] {
  const { news, ended } = weekHappenings(figures, info);
  const place = POINTS_MAX - Math.min(ended.length, ENDED_KEPT);
  return [
    ...news.slice(0, place).map((entry) => pointOf(entry, info, "new")),
    ...ended.map((entry) => pointOf(entry, info, "ended")),
  ].slice(0, POINTS_MAX);
}

/** What is told of may count with another, the event that opened it: then the point rests on both. */
function pointOf(
  { slug, tells }: News,
  info: ReadonlyMap<string, PointSignal>,
  what: "new" | "ended",
): DraftPoint {
  const told = tells ?? slug;
  const kind = what === "new" ? "new" : "ended-or-fading";
  const point = signalPoint({ slug: told, kind }, info.get(told), what);
  return tells ? { ...point, signals: [tells, slug] } : point;
}

/** One signal as a main point. `signalPoint(share, signal) // => { text: "Muttaqi condemns the killings (2 Dec 2025, accusation).", … }` */
export function signalPoint(
  { slug, kind }: Pick<WeekShare, "slug" | "kind">,
  signal: PointSignal | undefined,
  what: "new" | "ended" = "new",
): DraftPoint {
  if (!signal) return { text: slug, says: "", matters: "", signals: [slug] };
  const where = [whenTold(signal), signal.typeLabel && isolate(signal.typeLabel)].filter(Boolean).join("; ");
  const title = isolate(signal.title.replace(/[.\s]+$/, ""));
  if (what === "ended")
    return { text: `Ended: ${title} (${where}).`, says: "", matters: "", signals: [slug] };
  const contested = signal.contested ? " Parts of it are contested." : "";
  return {
    text: `${title} (${where}).${contested}${asides(kind, signal)}`,
    says: "",
    matters: "",
    signals: [slug],
  };
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
