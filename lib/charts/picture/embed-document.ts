import type { ChartView } from "@/lib/charts/chart-view";
import { legendEntries, legendOf } from "./picture-legend";
import { escapeXml, PICTURE_INK as INK } from "./picture-parts";
import { PICTURE_FONT, plotPicture } from "./plot-picture";

/** What stands around the picture in a page of somebody else. */
export interface EmbedWords {
  /** Relationship and range. */
  kicker: string;
  headline: string;
  /** The chart in sentences, for who cannot see it. */
  summary: string;
  /** Source, vintage and day. */
  source: string;
  /** Full address of the view on the site. */
  link: string;
}

const NARROW = 620;
const WIDE_BOX = { width: 780, height: 340, ticks: 8, prefix: "wide-" };
const NARROW_BOX = { width: 340, height: 300, ticks: 4, prefix: "narrow-" };
const LEGEND_WIDTH = { wide: 960, narrow: 400 };

const STYLE = `:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;padding:12px 16px;background:${INK.paper};color:${INK.ink};font:15px/1.45 ${PICTURE_FONT}}
h1{margin:2px 0 6px;font:600 22px/1.2 Georgia,serif}p{margin:6px 0;overflow-wrap:anywhere}
.kicker,.source{color:${INK.muted};font-size:13px}svg{display:block;width:100%;height:auto}
ol,ul{margin:6px 0;padding-left:1.6em}a{color:inherit}.narrow{display:none}
@media(max-width:${NARROW}px){.narrow{display:block}.wide{display:none}}`;

/**
 * A view as a document of its own for a frame on another site: picture, summary, signals, source and the way to the full view.
 * No scripts, nothing fetched. Light tones: it cannot know the page around it.
 */
export function embedDocument(view: ChartView, words: EmbedWords): string {
  const text = escapeXml;
  const legend = (width: number, prefix: string) => {
    const { svg, height } = legendOf(0, 16, width, legendEntries(view, prefix));
    return `<svg aria-hidden="true" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONT}">${svg}</svg>`;
  };
  const signals = view.markers.map(({ when, title }) => `<li>${text(`${when}: ${title}`)}</li>`);
  const periods = view.periods.map(({ letter, title }) => `<li>${text(`${letter}: ${title}`)}</li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${text(`${words.headline} · ${words.kicker}`)}</title><style>${STYLE}</style></head>
<body><main>
<p class="kicker">${text(words.kicker)}</p>
<h1 id="finding">${text(words.headline)}</h1>
<div class="wide">${plotPicture(view, WIDE_BOX, { id: "finding summary" }, true)}${legend(LEGEND_WIDTH.wide, WIDE_BOX.prefix)}</div>
<div class="narrow">${plotPicture(view, NARROW_BOX, { id: "finding summary" }, false)}${legend(LEGEND_WIDTH.narrow, NARROW_BOX.prefix)}</div>
<p id="summary">${text(words.summary)}</p>
${signals.length > 0 ? `<ol>${signals.join("")}</ol>` : ""}${periods.length > 0 ? `<ul>${periods.join("")}</ul>` : ""}
<p class="source">${text(words.source)} <a href="${text(words.link)}" target="_blank" rel="noopener">The full view, with every signal and its sources</a></p>
</main></body></html>
`;
}
