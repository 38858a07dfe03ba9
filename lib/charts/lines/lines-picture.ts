import { dodge } from "@/lib/charts/dodge";
import { signed } from "@/lib/charts/format";
import { boxScale, linePath } from "@/lib/charts/path";
import { PICTURE_INK as INK, short, textOf } from "@/lib/charts/picture/picture-parts";
import { PICTURE_FONT } from "@/lib/charts/picture/plot-picture";
import { timeTicks } from "@/lib/charts/ticks";
import { wrapWords } from "@/lib/charts/wrap-words";
import { eventTicks } from "./event-ticks";
import { type LineMarks, lineMarks } from "./line-marks";
import { type LinesView, signPlaces } from "./lines-view";

/** What stands around the lines in a picture that leaves the site. */
interface LinesPictureWords {
  kicker: string;
  headline: string;
  /** What the axis measures. */
  unit: string;
  /** Day 0 of each line, lines that end early, source, vintage, address: a sentence each. */
  notes: readonly string[];
}

const WIDTH = 1200;
const MARGIN = 48;
const LEFT = 100;
const PLOT = { width: 820, height: 400 };
const LABEL = 20;

const toneOf = ({ ink }: LineMarks) => (ink ? INK.ink : INK.muted);

/**
 * Several lines as one SVG file that needs nothing else, with their names at their ends, title, axis, source and address.
 * Light tones, for paper. `linesPicture(view, words).startsWith("<svg") // => true`
 */
export function linesPicture(view: LinesView, words: LinesPictureWords): string {
  const title = wrapWords(words.headline, 62);
  const top = 132 + title.length * 40;
  const notes = words.notes.flatMap((note) => wrapWords(note, 150));
  const height = top + PLOT.height + 64 + notes.length * 18 + 20;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    textOf(MARGIN, 52, words.kicker, { size: 15, fill: INK.muted }),
    ...title.map((line, at) => textOf(MARGIN, 96 + at * 40, line, { size: 34, bold: true, serif: true })),
    textOf(MARGIN, top - 28, words.unit, { size: 14, fill: INK.muted }),
    `<g transform="translate(${LEFT} ${top})">${gridOf(view)}${linesOf(view)}${endsOf(view)}</g>`,
    ...notes.map((line, at) =>
      textOf(MARGIN, top + PLOT.height + 64 + at * 18, line, { size: 13, fill: INK.muted }),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${PICTURE_FONT}">${parts.join("")}</svg>`;
}

function gridOf(view: LinesView): string {
  const { x, y } = boxScale(view, view.axis, PLOT.width, PLOT.height);
  const ticks = view.scale === "event" ? eventTicks : timeTicks;
  return [
    ...view.axis.ticks.map(
      (tick) =>
        `<path d="M0 ${short(y(tick))}H${PLOT.width}" stroke="${tick === 0 ? INK.muted : INK.hair}"/>` +
        textOf(-10, short(y(tick)) + 5, signed(tick, 0), { fill: INK.muted, anchor: "end" }),
    ),
    view.scale === "event" ? `<path d="M${short(x(0))} 0V${PLOT.height}" stroke="${INK.ink}"/>` : "",
    ...ticks(view.from, view.to, 8).map((tick) =>
      textOf(short(x(tick.at)), PLOT.height + 22, tick.label, { fill: INK.muted, anchor: "middle" }),
    ),
  ].join("");
}

function signOf(marks: LineMarks, x: number, y: number): string {
  if (marks.sign === null) return "";
  return `<path d="${marks.sign}" transform="translate(${short(x)} ${short(y)})" fill="${INK.paper}" stroke="${toneOf(marks)}" stroke-width="1.25"/>`;
}

function linesOf(view: LinesView): string {
  const scale = boxScale(view, view.axis, PLOT.width, PLOT.height);
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

function endsOf(view: LinesView): string {
  const { x, y } = boxScale(view, view.axis, PLOT.width, PLOT.height);
  const ends = view.lines.flatMap(({ name, end }, at) => (end ? [{ name, at, ...end }] : []));
  const wanted = ends.map(({ value }) => y(value));
  return dodge(wanted, LABEL, 0, PLOT.height)
    .map((place, rank) => {
      const end = ends[rank];
      if (!end) return "";
      const marks = lineMarks(end.at);
      const [from, level, to] = [short(x(end.day)), short(y(end.value)), short(place)];
      const sample = marks.sign
        ? signOf(marks, PLOT.width + 14, place)
        : `<path d="M${PLOT.width + 7} ${to}H${PLOT.width + 21}" stroke="${toneOf(marks)}" stroke-width="${marks.width}"/>`;
      return (
        `<path d="M${from} ${level}L${PLOT.width} ${to}" stroke="${INK.muted}" stroke-width="0.75" stroke-dasharray="1 3"/>` +
        `<circle cx="${from}" cy="${level}" r="2.5" fill="${toneOf(marks)}"/>${sample}` +
        textOf(PLOT.width + 27, to + 5, `${end.name} ${signed(end.value)}`, { bold: end.at === 0 })
      );
    })
    .join("");
}
