import { embedPage } from "@/lib/charts/picture/embed-page";
import { legendOf } from "@/lib/charts/picture/picture-legend";
import { escapeXml, SANS } from "@/lib/charts/picture/picture-parts";
import type { Scheme } from "@/lib/charts/picture/scheme";
import type { Drawing, LeavingWords } from "./drawing";

const AXIS = 48;
const TOP = 16;
const WIDE = { width: 960, height: 340, ticks: 8 };
const NARROW = { width: 400, height: 300, ticks: 3 };

/** A figure as a document for a frame on another site: one drawing for wide frames and one for narrow ones. */
export function framedDocument(drawing: Drawing, words: LeavingWords, scheme: Scheme = null): string {
  return embedPage(
    {
      kicker: words.kicker,
      headline: words.headline,
      summary: [words.summary, ...words.notes].filter(Boolean).join(" "),
      source: words.source.join(" "),
      link: words.link,
    },
    { wide: figureOf(drawing, words.unit, WIDE, true), narrow: figureOf(drawing, words.unit, NARROW, false) },
    "",
    scheme,
  );
}

function figureOf(drawing: Drawing, unit: string, size: typeof WIDE, named: boolean): string {
  const width = size.width - AXIS - (named ? Math.max(12, drawing.names) : 12);
  const plot = drawing.draw({ ...size, width, prefix: named ? "wide-" : "narrow-" }, named);
  const entries = drawing.legend(named);
  const legend = legendOf(0, TOP, size.width, entries);
  const inner = `<g transform="translate(${AXIS} ${TOP})">${plot.svg}</g>`;
  return (
    `<p class="kicker">${escapeXml(unit)}</p>` +
    `<svg role="img" aria-labelledby="finding summary" viewBox="0 0 ${size.width} ${TOP + plot.height}" font-family="${SANS}">${inner}</svg>` +
    (entries.length === 0
      ? ""
      : `<svg aria-hidden="true" viewBox="0 0 ${size.width} ${legend.height}" font-family="${SANS}">${legend.svg}</svg>`)
  );
}
