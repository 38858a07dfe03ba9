import type { ChartTurn, ChartView } from "@/lib/charts/drawing/chart-view";
import { dottedWords, hatchWords } from "@/lib/charts/drawing/support-words";
import { roomFor, wrapText } from "@/lib/charts/format/text-width";
import { kindsOf, TURN_SIGN, turnPull } from "@/lib/charts/turns/turn-look";
import { turnsWithin } from "@/lib/charts/turns/turn-places";
import { LINE as LABEL } from "./picture-head";
import { type BandLook, bandLook } from "./picture-lines";
import { PICTURE_INK as INK, textOf } from "./picture-parts";

/** One mark of a figure and what it means. */
export interface LegendEntry {
  text: string;
  /** A drawing in a box of 22 × 14 that stands on the line of text. */
  mark: string;
}

const LINE = 24;
/** Between the lines of one entry. */
const WRAPPED = 18;
/** Between two entries. */
const GAP = 14;
/** From a mark to its words. */
const MARK = 30;

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** What each mark of a view means; what is not drawn is not explained. */
export function legendEntries(view: ChartView, prefix: string): LegendEntry[] {
  const turns = turnsWithin(view);
  const line = (look: string) => `<path d="M0 -5H22" ${look}/>`;
  const swatch = (fill: string, stroke: string) =>
    `<rect y="-12" width="22" height="13" fill="${fill}" fill-opacity="0.55"/><path d="M0 -12H22" stroke="${stroke}"/>`;
  const looks = bandLook(view.pulls, prefix);
  const band = (part: keyof BandLook, dashes: string) =>
    `<rect y="-12" width="22" height="13" fill="${looks[part].fill}" fill-opacity="${looks[part].opacity}" stroke="${INK.ink}" stroke-opacity="0.6"${dashes}/>`;
  const all: (LegendEntry | false)[] = [
    {
      text: "Engagement index, −100 … +100",
      mark: line(`stroke="${INK.ink}" stroke-width="2.5"`),
    },
    view.pulls && { text: "warming pull", mark: swatch(INK.warmTint, INK.warm) },
    view.pulls && { text: "cooling pull", mark: swatch(INK.coldTint, INK.cold) },
    view.band !== null && view.half && { text: "half of the draws", mark: band("half", "") },
    view.band !== null && { text: "nine in ten draws", mark: band("wide", ' stroke-dasharray="1 3"') },
    ...(view.columns.parts === null
      ? []
      : [
          {
            text: "of it standing",
            mark: line(`stroke="${INK.ink}" stroke-width="1.2" stroke-dasharray="7 3"`),
          },
          {
            text: "of it moving",
            mark: line(`stroke="${INK.ink}" stroke-width="1.2" stroke-dasharray="3 2 1 2"`),
          },
        ]),
    dottedWords(view) !== "" && {
      text: lowered(dottedWords(view)),
      mark: line(`stroke="${INK.ink}" stroke-width="2" stroke-dasharray="1 5"`),
    },
    ...turnEntries(turns),
    view.periods.length > 0 && {
      text: "named period",
      mark: `<rect y="-12" width="22" height="13" fill="${INK.doubt}" fill-opacity="0.35"/>${textOf(7, -1, "A", { size: 12, fill: INK.muted, bold: true })}`,
    },
    hatchWords(view) !== "" && {
      text: lowered(hatchWords(view)),
      mark: `<rect y="-12" width="22" height="13" fill="url(#${prefix}uncoded)"/>`,
    },
  ];
  return all.filter((entry) => entry !== false);
}

/** What hatched days of a plot mean, drawn without a pattern of its own; nothing where there are none. */
export function unsearchedEntries(spans: readonly unknown[]): LegendEntry[] {
  if (spans.length === 0) return [];
  const mark = `<path d="M0 1L13 -12M9 1L22 -12M18 1L22 -3M0 -8L4 -12" stroke="${INK.muted}" stroke-width="0.75"/>`;
  return [{ text: "not searched", mark }];
}

const TURN_TONES = { warm: INK.warm, cold: INK.cold, torn: INK.ink } as const;

/** What the marks of turns mean, for the kinds that are there. */
export function turnEntries(turns: readonly Pick<ChartTurn, "kind">[]): LegendEntry[] {
  const bracket = (sign: string, tone: string) =>
    `<path d="M0 -5H22M0 -9V-1M22 -9V-1" stroke="${tone}"/><path d="${sign}" transform="translate(11 -5)" fill="${tone}"/>`;
  return kindsOf(turns).map((kind) => ({
    text: `${kind}: likeliest day and span`,
    mark: bracket(TURN_SIGN[turnPull(kind)], TURN_TONES[turnPull(kind)]),
  }));
}

/** The legend in rows of at most `width`, from `x`, `y` on; words that are longer take several lines. `height` is the room of all. */
export function legendOf(
  x: number,
  y: number,
  width: number,
  entries: readonly LegendEntry[],
): { svg: string; height: number } {
  let across = 0;
  let down = 0;
  let high = LINE;
  const svg = entries
    .map(({ text, mark }) => {
      const lines = wrapText(text, width - MARK, LABEL);
      const room = MARK + Math.max(...lines.map((line) => roomFor(line, LABEL))) + GAP;
      if (across > 0 && across + room > width + GAP) {
        across = 0;
        down += high;
        high = LINE;
      }
      const here = `translate(${x + across} ${y + down})`;
      across += room;
      high = Math.max(high, LINE + (lines.length - 1) * WRAPPED);
      const words = lines.map((line, at) => textOf(MARK, at * WRAPPED, line, { size: LABEL.size }));
      return `<g transform="${here}">${mark}${words.join("")}</g>`;
    })
    .join("");
  return { svg, height: down + high };
}
