import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { balanced } from "@/lib/codebook/isolate";
import { type EmbedWords, embedPage } from "./embed-page";
import { legendEntries, legendOf } from "./picture-legend";
import { SANS, escapeXml as text } from "./picture-parts";
import { plotPicture } from "./plot-picture";
import type { Scheme } from "./scheme";

const WIDE_BOX = { width: 780, height: 340, ticks: 8, prefix: "wide-" };
const NARROW_BOX = { width: 340, height: 300, ticks: 4, prefix: "narrow-" };
const LEGEND_WIDTH = { wide: 960, narrow: 400 };

/** A view as a document for a frame on another site, with its numbered signals and its named periods. */
export function embedDocument(view: ChartView, words: EmbedWords, scheme: Scheme = null): string {
  const legend = (width: number, prefix: string) => {
    const { svg, height } = legendOf(0, 16, width, legendEntries(view, prefix));
    return `<svg aria-hidden="true" viewBox="0 0 ${width} ${height}" font-family="${SANS}">${svg}</svg>`;
  };
  const signals = view.markers.map(({ when, title }) => `<li>${text(when)}: ${coded(title)}</li>`);
  const periods = view.periods.map(({ letter, title }) => `<li>${text(letter)}: ${coded(title)}</li>`);
  return embedPage(
    words,
    {
      wide: `${plotPicture(view, WIDE_BOX, { id: "finding summary" }, true)}${legend(LEGEND_WIDTH.wide, WIDE_BOX.prefix)}`,
      narrow: `${plotPicture(view, NARROW_BOX, { id: "finding summary" }, false)}${legend(LEGEND_WIDTH.narrow, NARROW_BOX.prefix)}`,
    },
    `${signals.length > 0 ? `<ol>${signals.join("")}</ol>` : ""}${periods.length > 0 ? `<ul>${periods.join("")}</ul>` : ""}`,
    scheme,
  );
}

/** A coded text beside figures of ours, in its own direction. */
const coded = (title: string) => `<bdi>${text(balanced(title))}</bdi>`;
