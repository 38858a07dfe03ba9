import { type LineMarks, lineMarks } from "@/lib/charts/lines/line-marks";

/** The marks of a line with the classes that colour it, also where the reader forces colours. */
interface LineStyle extends LineMarks {
  stroke: string;
  fill: string;
}

const INK = { stroke: "stroke-ink forced-colors:stroke-[CanvasText]", fill: "fill-ink" };
const GREY = { stroke: "stroke-muted forced-colors:stroke-[CanvasText]", fill: "fill-muted" };

export function lineStyle(at: number): LineStyle {
  const marks = lineMarks(at);
  return { ...marks, ...(marks.ink ? INK : GREY) };
}
