import { SANS, SERIF, escapeXml as text } from "./picture-parts";
import { inkOf, inScheme, type Scheme, schemeStyle } from "./scheme";

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

/**
 * The icon of the site, within the document: a browser that shows the document by itself and finds none asks the site for one, which the
 * policy of an embedded view refuses.
 */
export const EMBED_ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#fffdfa"/><path d="M2 16V6l7 3 7-5 7 7 7-3v8Z" fill="#f2b48a"/><path d="M2 16v6l7 5 7-3 7 4 7-6v-6Z" fill="#a9c9e6"/><path d="M2 20l7-2 7 3 7-8 7 1" fill="none" stroke="#14171a" stroke-width="2.5"/></svg>',
)}`;

/** Under this width of its frame, in px, a page shows its narrow figure. */
const NARROW = 620;

/** Tones of the page around the pictures; theirs are turned by their own rules. */
function tones({ paper, ink, muted }: ReturnType<typeof inkOf>): string {
  return `body{background:${paper};color:${ink}}.kicker,.source{color:${muted}}`;
}

function styleOf(scheme: Scheme): string {
  const dark = `@media screen and (prefers-color-scheme:dark){${tones(inkOf("dark"))}}`;
  return `:root{color-scheme:${scheme ?? "light dark"}}*{box-sizing:border-box}
body{margin:0;padding:12px 16px;font:15px/1.45 ${SANS}}
h1{margin:2px 0 6px;font:600 22px/1.2 ${SERIF}}h1,p,li{overflow-wrap:anywhere}p{margin:6px 0}
.kicker,.source{font-size:13px}svg{display:block;width:100%;height:auto}
ol,ul{margin:6px 0;padding-left:1.6em}a{color:inherit}.narrow{display:none;max-width:480px}
@media(max-width:${NARROW}px){.narrow{display:block}.wide{display:none}}
${tones(inkOf(scheme ?? "light"))}${scheme === null ? dark : ""}${schemeStyle(scheme)}`;
}

/**
 * A document of its own for a frame on another site: figure, summary, lists, source and the way to the full view. No scripts,
 * nothing fetched. In the scheme of its reader, or the one that is forced. `figures` and `lists` are markup, all words are text;
 * figures take their name from the ids `finding` and `summary`.
 */
export function embedPage(
  words: EmbedWords,
  figures: { wide: string; narrow: string },
  lists = "",
  scheme: Scheme = null,
): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="${EMBED_ICON}">
<title>${text(`${words.headline} · ${words.kicker}`)}</title><style>${styleOf(scheme)}</style></head>
<body><main>
<p class="kicker">${text(words.kicker)}</p>
<h1 id="finding">${text(words.headline)}</h1>
<div class="wide">${inScheme(figures.wide, scheme)}</div>
<div class="narrow">${inScheme(figures.narrow, scheme)}</div>
<p id="summary">${text(words.summary)}</p>
${lists}
<p class="source">${text(words.source)} <a href="${text(words.link)}" target="_blank" rel="noopener">The full view, with every signal and its sources</a></p>
</main></body></html>
`;
}
