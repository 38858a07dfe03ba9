import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { formatDay } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { backdropOf, linesOf, type PlotBox } from "./picture-lines";
import { endLabelsOf, markersOf, stageNamesOf, turnsOf } from "./picture-marks";
import { hatchingsOf, PICTURE_INK, SANS, textOf } from "./picture-parts";

/** The plot with its marks, its upper left corner at 0, 0, and how far its turns reach below the time axis. */
export function plotOf(view: ChartView, box: PlotBox): { svg: string; room: number } {
  const turns = turnsOf(view, box);
  return {
    svg:
      backdropOf(view, box) + linesOf(view, box) + stageNamesOf(view, box) + turns.svg + markersOf(view, box),
    room: turns.room,
  };
}

/** “End of 19 Apr 2026” over the end of the lines. */
export function endDayOf(view: ChartView, { width }: PlotBox): string {
  const last = view.columns.days.at(-1);
  if (last === undefined) return "";
  const text = `End of ${formatDay(isoFromDay(last))}`;
  return textOf(width, -52, text, { size: 13, fill: PICTURE_INK.muted, anchor: "end" });
}

const ABOVE = 44;
const BELOW = 34;
const AXIS = 48;
const NAMES = 150;

/**
 * The plot alone as an SVG that fills the width it is given, for a page that has its own title, legend and source. `label` is
 * its text alternative; wide pictures name their lines at the ends.
 */
export function plotPicture(view: ChartView, box: PlotBox, label: { id: string }, named: boolean): string {
  const { svg, room } = plotOf(view, box);
  const width = AXIS + box.width + (named ? NAMES : 12);
  const height = ABOVE + box.height + BELOW + room;
  const inner = `<g transform="translate(${AXIS} ${ABOVE})">${svg}${named ? endLabelsOf(view, box) : ""}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${label.id}" viewBox="0 0 ${width} ${height}" font-family="${SANS}">${hatchingsOf(box.prefix)}${inner}</svg>`;
}
