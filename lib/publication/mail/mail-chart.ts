import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { boxScale, closedPath, linePath, type Point } from "@/lib/charts/drawing/path";
import { timeTicks, valueAxis } from "@/lib/charts/drawing/ticks";
import { signed } from "@/lib/charts/format/format";
import { PICTURE_INK as INK, short, textOf } from "@/lib/charts/picture/picture-parts";
import { dayFromIso } from "@/lib/engine/calendar/day";

/** The name under which a letter shows the chart that it brings. */
export const CHART_CID = "chart@thawline";

export type ChartLine = NonNullable<PublicationWords["line"]>;

const WIDTH = 600;
const HEIGHT = 250;
const BOX = { left: 44, top: 14, width: 540, height: 200 };
const TICKS = 6;

/**
 * The line of a publication as one SVG, to be turned into a picture for programs that show no SVG. It stands on a ground of its own, so that it is
 * read on dark paper too.
 */
export function mailChart(line: ChartLine): string {
  const from = dayFromIso(line.from);
  const to = from + line.index.length - 1;
  const known = [...line.index, ...(line.low ?? []), ...(line.high ?? [])].filter((value) => value !== null);
  const axis = valueAxis(known);
  const scale = boxScale({ from, to }, axis, BOX.width, BOX.height);
  const points = (values: readonly (number | null)[]): Point[] =>
    values.map((value, at) => ({ day: from + at, value }));
  const inner = [
    ...axis.ticks.map(
      (tick) =>
        `<path d="M0 ${short(scale.y(tick))}H${BOX.width}" stroke="${tick === 0 ? INK.ink : INK.hair}"/>` +
        textOf(-8, short(scale.y(tick)) + 4, signed(tick, 0), { size: 13, fill: INK.muted, anchor: "end" }),
    ),
    ...timeTicks(from, to, TICKS).map((tick) => {
      const at = short(scale.x(tick.at));
      const anchor = at > BOX.width * 0.94 ? "end" : at < BOX.width * 0.04 ? undefined : "middle";
      return textOf(at, BOX.height + 22, tick.label, { size: 13, fill: INK.muted, anchor });
    }),
    bandOf(points, line, scale),
    `<path d="${linePath(points(line.index), scale)}" fill="none" stroke="${INK.ink}" stroke-width="2.5" stroke-linejoin="round"/>`,
    endOf(line, scale, to),
  ].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Noto Sans"><rect width="${WIDTH}" height="${HEIGHT}" fill="${INK.paper}"/><g transform="translate(${BOX.left} ${BOX.top})">${inner}</g></svg>`;
}

type Scale = ReturnType<typeof boxScale>;

function bandOf(
  points: (values: readonly (number | null)[]) => Point[],
  { low, high }: ChartLine,
  scale: Scale,
): string {
  if (low === null || high === null) return "";
  // Where one bound is missing there is no band.
  const both = (values: readonly (number | null)[], other: readonly (number | null)[]) =>
    points(values.map((value, at) => (other[at] === null || other[at] === undefined ? null : value)));
  return stretches(both(low, high), both(high, low))
    .map(
      ([under, over]) =>
        `<path d="${closedPath([...under, ...over.toReversed()], scale)}" fill="${INK.doubt}" fill-opacity="0.5"/>`,
    )
    .join("");
}

/** Both bounds, cut where they are not known. */
function stretches(low: readonly Point[], high: readonly Point[]): [Point[], Point[]][] {
  const found: [Point[], Point[]][] = [];
  let open = false;
  low.forEach((point, at) => {
    const above = high[at];
    const known = point.value !== null && above !== undefined && above.value !== null;
    if (known && !open) found.push([[], []]);
    if (known) {
      found.at(-1)?.[0].push(point);
      found.at(-1)?.[1].push(above);
    }
    open = known;
  });
  return found;
}

/** The newest value as a dot with its figure. */
function endOf(line: ChartLine, scale: Scale, to: number): string {
  const at = line.index.findLastIndex((value) => value !== null);
  const value = line.index[at];
  if (value === null || value === undefined) return "";
  const [x, y] = [short(scale.x(to - (line.index.length - 1 - at))), short(scale.y(value))];
  const above = y > 30 ? y - 12 : y + 24;
  return (
    `<circle cx="${x}" cy="${y}" r="4" fill="${INK.ink}"/>` +
    textOf(x, above, signed(value), { size: 15, fill: INK.ink, anchor: "end", bold: true, halo: true })
  );
}

/** A letter on a screen of ours: with its chart drawn in place of the picture that a mail brings. `// => the letter as HTML` */
export function withChartInPlace(letter: string, { publication }: WeeklySnapshot): string {
  const line = publication?.line;
  if (!line) return letter;
  return letter.replaceAll(`cid:${CHART_CID}`, `data:image/svg+xml,${encodeURIComponent(mailChart(line))}`);
}
