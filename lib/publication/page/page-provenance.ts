import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { formatDay, formatMoment } from "@/lib/charts/format/format";
import { type EditionHead, editionAddress, packageAddress, pdfAddress } from "@/lib/publication/edition-head";
import { coded, html, type Markup, type Piece, said } from "@/lib/publication/markup";
import { section } from "./page-parts";

const KIND = { PUBLICATION: "published", CORRECTION: "a correction of", WITHDRAWAL: "withdrawn" } as const;

/** Which edition it is, from what its figures come, how anyone computes them again, and how it is cited. `live` stands at its end. */
export function provenanceOf(head: EditionHead, words: PublicationWords, live: Piece): Markup {
  const { number, kind, publishedAt, publishedBy } = head;
  const by = publishedBy === null ? null : html` by ${coded(publishedBy)}`;
  const edition =
    number === null
      ? html`None yet: a draft as it was on ${formatMoment(publishedAt)}`
      : html`${number}, ${KIND[kind]} ${formatMoment(publishedAt)}${by}`;
  const rows: [string, Piece][] = [
    ["Edition", edition],
    [
      "Coded as of",
      `${formatMoment(head.codedAsOf)}. Later revisions of signals leave these figures as they are.`,
    ],
    ["Method", html`<a href="/method?version=${head.methodVersion}">Version ${head.methodVersion}</a>`],
    ...(head.inputsHash === ""
      ? []
      : [["Inputs", html`SHA-256 <code>${head.inputsHash}</code>`] as [string, Piece]]),
    ...(number === null ? [] : [["Compute it again", reproduced(head)] as [string, Piece]]),
    ...(number === null ? [] : [["To cite", cited(head, words)] as [string, Piece]]),
  ];
  return section("provenance", "Where these figures come from", [
    html`<dl>${rows.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`,
    live,
  ]);
}

/** A file of the edition, with its full address on paper. */
function fileOf({ slug, week, number }: EditionHead, name: string, address: string): Markup {
  const path = `/${slug}/weeks/${week}/editions/${number}/${name}`;
  return html`<a class="full" data-full="${address}" href="${path}">`;
}

const reproduced = (head: EditionHead): Markup =>
  html`The ${fileOf(head, "package.zip", packageAddress(head))}data package</a> holds signals, index, shares, method and codebook. <code class="line">npm run --silent reproduce -- package.zip</code> computes every number of this week from it and says whether it is identical.<span class="screen"> Also ${fileOf(head, "summary.pdf", pdfAddress(head))}this page as PDF</a>, and its tables as ${fileOf(head, "tables.csv", "")}CSV</a> and ${fileOf(head, "tables.xlsx", "")}XLSX</a>.</span>`;

const cited = (head: EditionHead, { relationship }: PublicationWords): Markup =>
  html`Thawline: ${coded(relationship.name)}, weekly summary, ${weekName(head.week)} (${weekDays(head.week)}), edition ${head.number}, ${formatDay(head.publishedAt.slice(0, 10))}. <span class="address">${editionAddress(head)}</span>`;

/** The ways to other weeks, and to getting the next ones; `live` is what is put in of those published since. */
export function waysOf({ slug, week, previous, number }: EditionHead, live: Piece): Markup {
  const base = `/${slug}/weeks`;
  const before =
    previous === null
      ? null
      : html`<a rel="prev" href="${base}/${previous}">Week before, ${weekDays(previous)}</a> `;
  const revised =
    number === null ? null : html`<a href="${base}/${week}/revisions">How this figure was revised</a> `;
  return html`<nav class="ways" aria-label="Other weeks">${before}${live}<a href="${base}">All weeks</a> ${revised}</nav>
<nav class="ways" aria-label="Follow these summaries"><span>Follow these summaries:</span> <a href="${base}/subscribe">by mail</a> <a href="${base}/feed.atom" type="application/atom+xml">Atom feed</a> <a href="${base}/feed.json" type="application/feed+json">JSON feed</a> <a href="${base}/releases.ics" type="text/calendar">calendar of releases</a></nav>
`;
}

/** At the end of everything. */
export const footOf = (words: PublicationWords): Markup =>
  html`<footer class="foot"><p>Thawline. ${said(words.relationship.name)}: every figure can be traced to its signals and their sources. <a href="/method">How it is computed</a> · <a href="/glossary">What the words mean</a></p></footer>
`;
