import type { BandFigures } from "@/lib/charts/bands/band-rows";
import { bandStrip } from "@/lib/charts/bands/band-strip";
import { signed } from "@/lib/charts/format/format";
import { fitText } from "@/lib/charts/format/text-width";
import { PICTURE_INK as INK, short, textOf } from "@/lib/charts/picture/picture-parts";
import type { Drawing } from "./drawing";

/** One test of an arrow, in words. */
export interface SureTest {
  words: string;
  /** Index points. */
  change: number;
  arrow: string;
  /** "survives", "does not survive", "turned round"; null: the arrow as computed. */
  survives: string | null;
}

/** What a picture of certainty draws; either part may be missing. */
export interface SureFigure {
  band: BandFigures | null;
  index: number | null;
  tests: readonly SureTest[];
}

const STRIP = 120;
const ROW = 44;
/** Part of a row that its bars may fill; the rest holds the answer. */
const BARS = 0.62;

/** The draws of the last day along a line, and below it the change under every test. */
export function sureDrawing(figure: SureFigure): Drawing {
  const { band, index, tests } = figure;
  const swatch = (fill: string, high: number) =>
    `<rect y="${-5 - high / 2}" width="22" height="${high}" fill="${fill}"/>`;
  return {
    names: 0,
    draw: ({ width }) => {
      const below = band === null ? 0 : STRIP;
      const strip = band === null ? "" : stripOf(band, index, width);
      return { svg: strip + testsOf(tests, width, below), height: below + tests.length * ROW };
    },
    legend: () => [
      ...(band === null
        ? []
        : [
            { text: "nine in ten draws", mark: swatch(INK.doubt, 8) },
            { text: "half of the draws, with their median", mark: swatch(INK.muted, 14) },
          ]),
      ...(tests.length === 0
        ? []
        : [
            { text: "a rise", mark: swatch(INK.warm, 8) },
            { text: "a fall", mark: swatch(INK.cold, 8) },
          ]),
    ],
  };
}

function stripOf(band: BandFigures, index: number | null, width: number): string {
  const strip = bandStrip(band, index);
  const at = (percent: number) => short((percent / 100) * width);
  const bar = (part: { at: number; width: number }, y: number, high: number, fill: string) =>
    `<rect x="${at(part.at)}" y="${y}" width="${at(part.width)}" height="${high}" fill="${fill}"/>`;
  return [
    ...strip.ticks.map(
      (tick) =>
        `<path d="M${at(tick.at)} 24V74" stroke="${tick.value === 0 ? INK.ink : INK.hair}"/>` +
        textOf(at(tick.at), 92, signed(tick.value, 0), { size: 13, fill: INK.muted, anchor: "middle" }),
    ),
    bar(strip.nineInTen, 45, 8, INK.doubt),
    bar(strip.half, 38, 22, INK.muted),
    `<path d="M${at(strip.median)} 36V62" stroke="${INK.paper}" stroke-width="2"/>`,
    strip.index === null
      ? ""
      : `<path d="M${at(strip.index)} 26V72" stroke="${INK.ink}" stroke-width="2.5"/>` +
        textOf(at(strip.index), 16, `Index ${signed(index)}`, { bold: true, anchor: "middle" }),
  ].join("");
}

function testsOf(tests: readonly SureTest[], width: number, top: number): string {
  const changes = tests.map(({ change }) => change);
  const low = Math.min(0, ...changes);
  const reach = Math.max(0, ...changes) - low || 1;
  const x = (change: number) => ((change - low) / reach) * width * BARS;
  const rows = tests.map(({ words, change, arrow, survives }, at) => {
    const y = top + at * ROW;
    const from = short(x(Math.min(0, change)));
    const long = Math.max(1, short(x(Math.abs(change)) - x(0)));
    const answer = survives === null ? arrow : `${arrow}, ${survives}`;
    return (
      textOf(0, y + 14, fitText(words, width, { face: "sans", size: 14 }), { bold: survives === null }) +
      `<rect x="${from}" y="${y + 22}" width="${long}" height="10" fill="${change < 0 ? INK.cold : INK.warm}"/>` +
      textOf(width, y + 32, `${signed(change)}: ${answer}`, {
        anchor: "end",
        bold: survives !== null && survives !== "survives",
      })
    );
  });
  const zero = short(x(0));
  const axis = tests.length === 0 ? [] : tests.map((_, at) => `M${zero} ${top + at * ROW + 20}v14`);
  return `${rows.join("")}<path d="${axis.join("")}" stroke="${INK.ink}"/>`;
}
