import { hasWords } from "@/lib/brief/news/news";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import { formatDay } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { kindBefore, kindWords } from "./kind-before";
import type { PointSignal } from "./point-signal";
import type { SideNames } from "./point-witness";

/** A share under this is printed as 0.0. */
const PRINTS = 0.05;
/** A signal carries a change where its share is more than this part of it. */
const LARGER_PART = 0.5;

/** What a point tells of: the signal, the one that it counts with, and whether it began or ended. */
export interface Told {
  /** Of the signal that is told. */
  slug: string;
  /** Of the entry whose share it is. */
  entry: string;
  what: "new" | "ended";
}

/**
 * Why a happening matters: what it does to the index and its family, whether it is the first of its kind since a day, what began or ended with
 * it, and who acted. Without a figure of its own: the share stands beside the point.
 * `// => "It makes most of the week’s fall, and is the only new signal in security incidents. It is the first exchange of fire since 3 Mar 2025. Who acted: Pakistan."`
 */
export function mattersWords(
  told: Told,
  figures: WeekFigures,
  signals: ReadonlyMap<string, PointSignal>,
  sides: SideNames,
): string {
  const signal = signals.get(told.slug);
  if (!signal) return "";
  return [
    effect(told, figures, signal),
    standing(told, signal),
    told.what === "new" ? first(told.slug, signal, signals) : "",
    acted(signal, sides),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function effect({ entry, what }: Told, figures: WeekFigures, signal: PointSignal): string {
  const { index, arrow, shares } = figures;
  const share = shares.find(({ slug }) => slug === entry)?.share ?? 0;
  if (index.change === null || arrow === null) return "";
  if (Math.abs(share) < PRINTS) return "It does not move the index this week.";
  const inFamily = shares.filter((one) => one.kind === "new" && one.family === signal.family);
  const alone = what === "new" && inFamily.length === 1;
  const only = alone ? `, and is the only new signal in ${FAMILY_LABEL[signal.family].toLowerCase()}` : "";
  return `It ${pull(share, figures)}${only}.`;
}

/** What a share does to the change of the week: of a flat week beside all that pulls, else beside what goes with the move. */
function pull(share: number, { index, arrow, shares }: WeekFigures): string {
  const change = index.change ?? 0;
  const way = share > 0 ? "up" : "down";
  const beside = arrow === "level" ? shares : shares.filter((one) => one.share * share > 0);
  const largest = beside.every((one) => Math.abs(one.share) <= Math.abs(share));
  if (arrow === "level")
    return largest ? `is what pulls most, ${way}, in a flat week` : `pulls ${way} in a flat week`;
  const move = change > 0 ? "rise" : "fall";
  if (share * change < 0) return `works against the week’s ${move}`;
  if (Math.abs(share - change) < PRINTS) return `makes the week’s ${move}`;
  if (share / change > 1) return `weighs more than the whole ${move} of the week`;
  const same = shares.reduce((sum, one) => (one.share * share > 0 ? sum + one.share : sum), 0);
  if (share / same > LARGER_PART) return `makes most of the week’s ${move}`;
  return largest ? `is the largest part of the week’s ${move}` : `adds to the week’s ${move}`;
}

/** What began to stand, or stood until now. */
function standing({ what }: Told, { status, start, precision, end }: PointSignal): string {
  if (!status) return "";
  if (what === "ended") return `It had stood ${since(start, precision)}; what it weighed fades from now on.`;
  return end === null ? "It stands until it is ended, and does not fade meanwhile." : "";
}

function since(start: string, precision: PointSignal["precision"]): string {
  return precision === "day" ? `since ${formatDay(start)}` : `since ${formatWhen(start, start, precision)}`;
}

function first(slug: string, signal: PointSignal, signals: ReadonlyMap<string, PointSignal>): string {
  const before = kindBefore(slug, signals, signals.keys());
  if (before === null || signal.phrase === null || !hasWords(signal)) return "";
  const { kind, countable } = kindWords(signal.phrase.one);
  const first = `It is the first ${countable ? kind : "signal of its kind"}`;
  if (before === "first") return `${first} in this record.`;
  return `${first} ${since(before.end ?? before.start, before.precision)}.`;
}

function acted({ initiator }: PointSignal, { a, b }: SideNames): string {
  const who = { A: isolate(a), B: isolate(b), BOTH: "both states", THIRD: "a third party" }[initiator];
  return `Who acted: ${who}.`;
}
