import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { indexOn } from "@/lib/charts/drawing/columns";
import { formatDay } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type DrawnHappenings, happeningsOf } from "./picture-happenings";
import { backdropOf, linesOf, type PlotBox } from "./picture-lines";
import { endLabelsOf, stageNamesOf, turnsOf } from "./picture-marks";
import { hatchingsOf, PICTURE_INK, SANS, textOf } from "./picture-parts";

/**
 * The plot with its marks, its upper left corner at 0, 0, how far its turns reach below the time axis, and its happenings above it: in words
 * where it is `named`.
 */
export function plotOf(
  view: ChartView,
  box: PlotBox,
  named: boolean,
): { svg: string; room: number; happenings: Omit<DrawnHappenings, "svg"> } {
  const turns = turnsOf(view, box, (day) => indexOn(view.columns, day));
  const { svg, ...happenings } = happeningsOf(view, box, named);
  return {
    svg: backdropOf(view, box) + linesOf(view, box) + stageNamesOf(view, box) + turns.svg + svg,
    room: turns.room,
    happenings,
  };
}

/** “to 19 Apr 2026” after the time axis: the last day of the lines. */
export function endDayOf(view: ChartView, { width, height }: PlotBox): string {
  const last = view.columns.days.at(-1);
  if (last === undefined) return "";
  const text = `to ${formatDay(isoFromDay(last))}`;
  return textOf(width + 10, height + 22, text, { size: 14, fill: PICTURE_INK.muted });
}

const BELOW = 34;
const AXIS = 48;
const NAMES = 150;

/**
 * The plot alone as an SVG that fills the width it is given, for a page that has its own title, legend and source. `label` is
 * its text alternative; wide pictures name their lines at the ends.
 */
export function plotPicture(view: ChartView, box: PlotBox, label: { id: string }, named: boolean): string {
  const { svg, room, happenings } = plotOf(view, box, named);
  const width = AXIS + box.width + (named ? NAMES : 12);
  const { above } = happenings;
  const height = above + box.height + BELOW + room;
  const inner = `<g transform="translate(${AXIS} ${above})">${svg}${named ? endLabelsOf(view, box) : ""}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${label.id}" viewBox="0 0 ${width} ${height}" font-family="${SANS}">${hatchingsOf(box.prefix)}${inner}</svg>`;
}
