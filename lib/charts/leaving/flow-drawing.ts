import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";
import { timeTicks } from "@/lib/charts/drawing/ticks";
import { signed } from "@/lib/charts/format/format";
import { turnEntries, unsearchedEntries } from "@/lib/charts/picture/picture-legend";
import type { PlotBox } from "@/lib/charts/picture/picture-lines";
import { turnsOf } from "@/lib/charts/picture/picture-marks";
import { PICTURE_INK as INK, short, textOf, unsearchedOf } from "@/lib/charts/picture/picture-parts";
import type { FlowFigure } from "@/lib/charts/turns/flow-figure";
import { kindWord } from "@/lib/charts/turns/turn-look";
import type { Drawing } from "./drawing";

const WEEK = 7;
/** Neighbouring bars keep a hair of paper between them. */
const BAR = 0.8;
const AXIS = 34;

const SWATCHES = {
  sum: [
    ["a week of new warming evidence", INK.warm],
    ["of new cooling evidence", INK.cold],
  ],
  streams: [
    ["happenings of contact in a week", INK.warm],
    ["of strain", INK.cold],
  ],
} as const;

/** New evidence week by week as bars, with the turns in it, their spans and names. */
export function flowDrawing(figure: FlowFigure): Drawing {
  const swatch = (fill: string) => `<rect y="-12" width="22" height="13" fill="${fill}"/>`;
  return {
    names: 0,
    draw: (box, named) => {
      const turns = turnsOf(named ? figure : { ...figure, turns: figure.turns.map(inShort) }, box);
      return {
        svg: gridOf(figure, box) + barsOf(figure, box) + turns.svg,
        height: box.height + AXIS + turns.room,
      };
    },
    legend: () => [
      ...SWATCHES[figure.what].map(([text, fill]) => ({ text, mark: swatch(fill) })),
      ...unsearchedEntries(figure.unsearched),
      ...turnEntries(figure.turns),
    ],
  };
}

/** Where there is no room for a date beside the bracket; the sentences below it have them. */
function inShort(turn: ChartTurn): ChartTurn {
  return { ...turn, name: kindWord(turn) };
}

function gridOf(figure: FlowFigure, { width, height, ticks, prefix }: PlotBox): string {
  const { x, y } = boxScale(figure, figure.axis, width, height);
  return [
    unsearchedOf(figure.unsearched, x, height, prefix),
    ...figure.axis.ticks.map(
      (tick) =>
        `<path d="M0 ${short(y(tick))}H${width}" stroke="${tick === 0 ? INK.ink : INK.hair}"/>` +
        textOf(-10, short(y(tick)) + 5, signed(tick, 0), { fill: INK.muted, anchor: "end" }),
    ),
    ...timeTicks(figure.from, figure.to, ticks).map((tick) => {
      const at = x(tick.at);
      const anchor = at > width * 0.96 ? "end" : at < width * 0.03 ? undefined : "middle";
      return textOf(short(at), height + 22, tick.label, { fill: INK.muted, anchor });
    }),
  ].join("");
}

function barsOf(figure: FlowFigure, { width, height }: PlotBox): string {
  const { x, y } = boxScale(figure, figure.axis, width, height);
  return figure.bars
    .flatMap(({ monday, up, down }) => {
      const wide = short((x(monday + WEEK) - x(monday)) * BAR);
      const bar = (top: number, low: number, fill: string) =>
        top === low
          ? []
          : [
              `<rect x="${short(x(monday))}" y="${short(y(top))}" width="${wide}" height="${short(y(low) - y(top))}" fill="${fill}"/>`,
            ];
      return [...bar(up, 0, INK.warm), ...bar(0, -down, INK.cold)];
    })
    .join("");
}
