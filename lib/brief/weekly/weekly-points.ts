import { listed } from "@/lib/brief/finding/lead";
import { formatWhen } from "@/lib/charts/format/format-when";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import type { Family, Precision } from "@/lib/engine/signals/signal";
import type { WeekFigures, WeekShare } from "./weekly-figures";

/** A summary is read in four minutes. */
export const POINTS_MAX = 6;
const NEW_POINTS = 5;
/** Signals named in a sentence about fading. */
const NAMED = 3;
/** Under this a share prints as 0.0. */
const PRINTS = 0.05;

/** A main point before its share is put beside it. */
export type DraftPoint = {
  text: string;
  /** Slugs of the signals that it rests on; its share is the sum of theirs. */
  signals: string[];
};

/** What a point says of a signal. */
export interface PointSignal {
  title: string;
  family: Family;
  /** ISO days; end null: in force. */
  start: string;
  end: string | null;
  precision: Precision;
  contested?: string;
}

/**
 * At most six main points drafted from the shares of the week's change: new signals first, the largest first, then ends
 * and what fades. The share itself is not in the text: it stands beside it.
 */
export function draftPoints(
  figures: Pick<WeekFigures, "shares" | "to">,
  info: ReadonlyMap<string, PointSignal>,
): DraftPoint[] {
  const worth = figures.shares.filter(({ share }) => Math.abs(share) >= PRINTS);
  const fresh = worth.filter(({ kind }) => kind === "new").slice(0, NEW_POINTS);
  const old = worth.filter(({ kind }) => kind !== "new");
  const points = fresh.map((share) => signalPoint(share, info.get(share.slug)));
  const ended = old.filter(({ slug }) => endedInWeek(info.get(slug), figures.to));
  points.push(...ended.slice(0, 2).map((share) => signalPoint(share, info.get(share.slug), "ended")));
  const faded = old.filter((share) => !ended.includes(share));
  for (const up of [false, true]) {
    const side = faded.filter(({ share }) => share > 0 === up).slice(0, NAMED);
    if (side.length > 0) points.push(fadingPoint(side, info, up));
  }
  return points.slice(0, POINTS_MAX);
}

/** A week’s own ends are told apart from fading: a status that ended this week was in force last Sunday. */
function endedInWeek(signal: PointSignal | undefined, sunday: string): boolean {
  if (!signal || signal.end === null || signal.end === signal.start) return false;
  const days = (Date.parse(sunday) - Date.parse(signal.end)) / 86_400_000;
  return days >= 0 && days < 7;
}

/** One signal as a main point. `signalPoint(share, signal) // => { text: "Muttaqi condemns the killings (2 Dec 2025, hostile rhetoric).", … }` */
export function signalPoint(
  { slug, kind }: Pick<WeekShare, "slug" | "kind">,
  signal: PointSignal | undefined,
  what: "new" | "ended" = "new",
): DraftPoint {
  if (!signal) return { text: slug, signals: [slug] };
  const where = `${formatWhen(signal.start, signal.end, signal.precision)}, ${FAMILY_LABEL[signal.family].toLowerCase()}`;
  const title = isolate(signal.title.replace(/[.\s]+$/, ""));
  if (what === "ended") return { text: `Ended: ${title} (${where}).`, signals: [slug] };
  const old = kind === "new" ? "" : " An earlier signal that weighs less than a week ago.";
  const contested = signal.contested ? " Parts of it are contested." : "";
  return { text: `${title} (${where}).${contested}${old}`, signals: [slug] };
}

function fadingPoint(side: WeekShare[], info: ReadonlyMap<string, PointSignal>, up: boolean): DraftPoint {
  const titles = side.map(({ slug }) => `“${isolate(info.get(slug)?.title ?? slug)}”`);
  const news = up ? "bad" : "good";
  return {
    text: `Earlier ${news} news fades: ${listed(titles)} ${titles.length === 1 ? "weighs" : "weigh"} less than a week ago.`,
    signals: side.map(({ slug }) => slug),
  };
}
