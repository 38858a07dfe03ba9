import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { boxScale } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import { backdropOf, linesOf, type PlotBox } from "@/lib/charts/picture/picture-lines";
import { stageNamesOf } from "@/lib/charts/picture/picture-marks";
import { PICTURE_INK as INK, SANS, short, textOf } from "@/lib/charts/picture/picture-parts";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { html, Markup, said } from "@/lib/publication/markup";
import { section } from "./page-parts";
import { weekView } from "./week-view";

type Line = NonNullable<PublicationWords["line"]>;

interface Frame {
  box: PlotBox;
  left: number;
  right: number;
  /** Labels stand after the plot, else within it. */
  beside: boolean;
}

const ABOVE = 20;
const BELOW = 30;
const WIDE: Frame = {
  box: { width: 566, height: 250, ticks: 8, prefix: "w" },
  left: 44,
  right: 110,
  beside: true,
};
const NARROW: Frame = {
  box: { width: 308, height: 220, ticks: 4, prefix: "n" },
  left: 40,
  right: 10,
  beside: false,
};

/** The index of the last 52 weeks, drawn twice: for wide paper and for a phone. Empty where there is no index. */
export function chartOf({ line }: PublicationWords, week: string): Markup | null {
  if (line === null) return null;
  const parts = (frame: Frame) => new Markup(drawn(line, week, frame));
  const shown = `Index −100 … +100${line.low === null ? "" : "; in grey nine in ten draws"}. The week is marked.`;
  return section(
    "chart",
    "The last 52 weeks",
    html`<figure><div class="wide">${parts(WIDE)}</div><div class="narrow">${parts(NARROW)}</div><figcaption>${shown} <span id="described">${said(line.described)}</span></figcaption></figure>`,
  );
}

function drawn(line: Line, week: string, { box, left, right, beside }: Frame): string {
  const view = weekView(line);
  const { x, y } = boxScale(view, view.axis, box.width, box.height);
  const span = parseIsoWeek(week);
  const marked =
    span === null || span.sunday > view.to || span.monday <= view.from
      ? ""
      : `<rect x="${short(x(span.monday - 1))}" width="${short(x(span.sunday) - x(span.monday - 1))}" height="${box.height}" fill="${INK.warmTint}" fill-opacity="0.55"/>` +
        textOf(short(x(span.sunday)), -7, `week ${Number(week.slice(6))}`, {
          size: 13,
          fill: INK.ink,
          bold: true,
          anchor: "end",
        });
  const inner =
    marked +
    backdropOf(view, box) +
    linesOf(view, box) +
    stageNamesOf(view, box) +
    endOf(line, box, y, beside);
  return `<svg role="img" aria-labelledby="chart described" viewBox="0 0 ${left + box.width + right} ${ABOVE + box.height + BELOW}" font-family="${SANS}"><g transform="translate(${left} ${ABOVE})">${inner}</g></svg>`;
}

/** The last value, named at its end. */
function endOf(
  { index, low, high, stage }: Line,
  { width, height }: PlotBox,
  y: (value: number) => number,
  beside: boolean,
): string {
  const last = index.at(-1) ?? null;
  if (last === null) return "";
  const at = short(y(last));
  const dot = `<circle cx="${width}" cy="${at}" r="3.5" fill="${INK.ink}"/>`;
  if (beside) {
    const label = textOf(width + 10, at + 5, `Index ${signed(last)}`, { size: 15, bold: true });
    return (
      dot + label + (stage === null ? "" : textOf(width + 10, at + 23, stage, { size: 13, fill: INK.muted }))
    );
  }
  // Over what the line does in the last third, or under it where there is no room.
  const third = Math.floor(index.length * 0.65);
  const drawnAt = [high ?? index, low ?? index]
    .flatMap((values) => values.slice(third))
    .flatMap((value) => (value === null ? [] : [y(value)]));
  const over = Math.min(...drawnAt) - 8;
  const under = short(over > 24 ? over : Math.min(height - 6, Math.max(...drawnAt) + 20));
  return (
    dot +
    textOf(width - 2, under, `Index ${signed(last)}`, { size: 14, bold: true, anchor: "end", halo: true })
  );
}
