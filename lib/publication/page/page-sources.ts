import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { formatDay } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";
import { coded, html, type Markup } from "@/lib/publication/markup";
import { section, signalPath } from "./page-parts";

type Source = PublicationWords["sources"][number];

/** The numbered sources, in the order in which the text names them. */
export function sourcesOf(slug: string, { sources }: PublicationWords): Markup {
  if (sources.length === 0)
    return section(
      "sources",
      "Sources",
      html`<p>The summary names no signal, so there is no source to list.</p>`,
    );
  return section("sources", "Sources", [
    html`<ol>${sources.map((source) => sourceOf(slug, source))}</ol>`,
    html`<p class="note">In brackets the grade: reliability of the source A–F, credibility of the report 1–6. <a class="screen" href="/method#evidence">What the grades weigh</a></p>`,
  ]);
}

function sourceOf(slug: string, source: Source): Markup {
  const title = html`<cite lang="${source.language}">“${coded(source.title)}”</cite>`;
  const named =
    source.address === null || !/^https?:/.test(source.address)
      ? title
      : html`<a class="out" href="${source.address}" rel="noreferrer external">${title}</a>`;
  const day = source.published === null ? "undated" : tied(formatDay(source.published));
  const withdrawn = source.withdrawn ? ", withdrawn" : "";
  return html`<li id="s${source.number}" value="${source.number}">${coded(source.publisher)}, ${named}, ${day} (${source.grade}${withdrawn}).${[source.signal, ...(source.also ?? [])].map((signal, at) => signalOf(slug, source.number, signal, at))}</li>
`;
}

/** The way to a signal that rests on a source. */
function signalOf(slug: string, number: number, signal: string, at: number): Markup {
  const [words, label] =
    at === 0
      ? ["The signal", `The signal of source ${number}`]
      : [`Signal ${at + 1}`, `Signal ${at + 1} of source ${number}`];
  return html` <a class="screen" aria-label="${label}" href="${signalPath(slug, signal)}">${words}</a>`;
}
