/** How the lines of one chart are told apart without colour: by dashes and by a sign; the first is the ink line. */
export interface LineStyle {
  stroke: string;
  fill: string;
  width: number;
  dashes?: string;
  /** Path of a sign around 0 0, 4 px each way; null: a plain line. */
  sign: string | null;
}

const CIRCLE = "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z";
const SQUARE = "M-3.2 -3.2H3.2V3.2H-3.2Z";
const TRIANGLE = "M0 -4.2L4 3H-4Z";
const DIAMOND = "M0 -4.6L4.6 0L0 4.6L-4.6 0Z";
const CROSS = "M-3.4 -3.4L3.4 3.4M-3.4 3.4L3.4 -3.4";

const INK = { stroke: "stroke-ink forced-colors:stroke-[CanvasText]", fill: "fill-ink" };
const GREY = { stroke: "stroke-muted forced-colors:stroke-[CanvasText]", fill: "fill-muted" };

const STYLES: readonly LineStyle[] = [
  { ...INK, width: 2.25, sign: null },
  { ...GREY, width: 1.5, sign: CIRCLE },
  { ...GREY, width: 1.5, dashes: "7 3", sign: SQUARE },
  { ...GREY, width: 1.5, dashes: "2 3", sign: TRIANGLE },
  { ...GREY, width: 1.5, dashes: "11 3 2 3", sign: DIAMOND },
  { ...GREY, width: 1.25, dashes: "4 5", sign: CROSS },
];

export function lineStyle(at: number): LineStyle {
  return STYLES[at % STYLES.length] ?? { ...INK, width: 1.5, sign: null };
}
