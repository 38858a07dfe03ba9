import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale, linePath } from "@/lib/charts/drawing/path";
import { timeTicks } from "@/lib/charts/drawing/ticks";
import { signed } from "@/lib/charts/format/format";
import { fitText, roomFor } from "@/lib/charts/format/text-width";
import type { Drawing } from "@/lib/charts/leaving/drawing";
import { type LegendEntry, unsearchedEntries } from "@/lib/charts/picture/picture-legend";
import type { PlotBox } from "@/lib/charts/picture/picture-lines";
import { PICTURE_INK as INK, short, textOf, unsearchedOf } from "@/lib/charts/picture/picture-parts";
import { eventTicks } from "./event-ticks";
import { type LineMarks, lineMarks } from "./line-marks";
import { type LinesView, signPlaces } from "./lines-view";

/** Most room for a name and a level at the end of a line, and height of one; from the plot to the name. */
const NAMES = 320;
const SAMPLE = 27;
const LABEL = 20;
const AXIS = 34;

const toneOf = ({ ink }: LineMarks) => (ink ? INK.ink : INK.muted);

/**
 * Several lines with their names at their ends, or in the legend where there is no room for that.
 * `linesDrawing(view).draw(box, true).svg`
 */
export function linesDrawing(view: LinesView): Drawing {
  return {
    names: Math.min(NAMES, Math.max(0, ...view.lines.map(roomOfEnd))),
    draw: (box, named) => ({
      svg: gridOf(view, box) + linesOf(view, box) + (named ? endsOf(view, box) : ""),
      height: box.height + AXIS,
    }),
    legend: (named) => [
      ...(named ? [] : view.lines.map(({ name, end }, at) => entryOf(name, end?.value, at))),
      ...unsearchedEntries(view.unsearched),
    ],
  };
}

function entryOf(name: string, value: number | undefined, at: number): LegendEntry {
  const marks = lineMarks(at);
  const dashes = marks.dashes ? ` stroke-dasharray="${marks.dashes}"` : "";
  return {
    text: `${name} ${signed(value ?? null)}`,
    mark: `<path d="M0 -5H22" stroke="${toneOf(marks)}" stroke-width="${marks.width}"${dashes}/>${signOf(marks, 11, -5)}`,
  };
}

function gridOf(view: LinesView, { width, height, ticks: most, prefix }: PlotBox): string {
  const { x, y } = boxScale(view, view.axis, width, height);
  const ticks = view.scale === "event" ? eventTicks : timeTicks;
  return [
    unsearchedOf(view.unsearched, x, height, prefix),
    ...view.axis.ticks.map(
      (tick) =>
        `<path d="M0 ${short(y(tick))}H${width}" stroke="${tick === 0 ? INK.muted : INK.hair}"/>` +
        textOf(-10, short(y(tick)) + 5, signed(tick, 0), { fill: INK.muted, anchor: "end" }),
    ),
    view.scale === "event" ? `<path d="M${short(x(0))} 0V${height}" stroke="${INK.ink}"/>` : "",
    ...ticks(view.from, view.to, most).map((tick) =>
      textOf(short(x(tick.at)), height + 22, tick.label, { fill: INK.muted, anchor: "middle" }),
    ),
  ].join("");
}

function signOf(marks: LineMarks, x: number, y: number): string {
  if (marks.sign === null) return "";
  return `<path d="${marks.sign}" transform="translate(${short(x)} ${short(y)})" fill="${INK.paper}" stroke="${toneOf(marks)}" stroke-width="1.25"/>`;
}

function linesOf(view: LinesView, { width, height }: PlotBox): string {
  const scale = boxScale(view, view.axis, width, height);
  const drawn = view.lines.map(({ values }, which) => {
    const marks = lineMarks(which);
    const points = view.days.map((day, at) => ({ day, value: values[at] ?? null }));
    const dashes = marks.dashes ? ` stroke-dasharray="${marks.dashes}"` : "";
    const signs = signPlaces(view, which, 6).map((at) =>
      signOf(marks, scale.x(view.days[at] ?? 0), scale.y(values[at] ?? 0)),
    );
    return `<path d="${linePath(points, scale)}" fill="none" stroke="${toneOf(marks)}" stroke-width="${marks.width}" stroke-linejoin="round"${dashes}/>${signs.join("")}`;
  });
  // The first line lies on top of the others.
  return drawn.toReversed().join("");
}

function endsOf(view: LinesView, { width, height }: PlotBox): string {
  const { x, y } = boxScale(view, view.axis, width, height);
  const ends = view.lines.flatMap(({ name, end }, at) => (end ? [{ name, at, ...end }] : []));
  const wanted = ends.map(({ value }) => y(value));
  return dodge(wanted, LABEL, 0, height)
    .map((place, rank) => {
      const end = ends[rank];
      if (!end) return "";
      const marks = lineMarks(end.at);
      const [from, level, to] = [short(x(end.day)), short(y(end.value)), short(place)];
      const sample = marks.sign
        ? signOf(marks, width + 14, place)
        : `<path d="M${width + 7} ${to}H${width + 21}" stroke="${toneOf(marks)}" stroke-width="${marks.width}"/>`;
      return (
        `<path d="M${from} ${level}L${width} ${to}" stroke="${INK.muted}" stroke-width="0.75" stroke-dasharray="1 3"/>` +
        `<circle cx="${from}" cy="${level}" r="2.5" fill="${toneOf(marks)}"/>${sample}` +
        textOf(width + SAMPLE, to + 5, nameOf(end), {
          bold: end.at === 0,
        })
      );
    })
    .join("");
}

const settingOf = (at: number) => ({ face: at === 0 ? "sansBold" : "sans", size: 14 }) as const;
const levelOf = (value: number) => ` ${signed(value)}`;

function roomOfEnd({ name, end }: LinesView["lines"][number], at: number): number {
  return end === null ? 0 : SAMPLE + roomFor(name + levelOf(end.value), settingOf(at));
}

/** A name with its level, the name shortened where there is no room for both. */
function nameOf({ name, value, at }: { name: string; value: number; at: number }): string {
  const level = levelOf(value);
  return fitText(name, NAMES - SAMPLE - roomFor(level, settingOf(at)), settingOf(at)) + level;
}
