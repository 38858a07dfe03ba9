import { formatDay, formatMoment } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";
import { fitsRow } from "@/lib/publication/edition-changes";
import type { EditionChange, EditionHead } from "@/lib/publication/edition-head";
import { coded, html, type Markup, said } from "@/lib/publication/markup";
import { section } from "./page-parts";

/** Figures that the notice of a correction tells at once; all else stands under “What this edition changes”. */
const TOLD_AT_ONCE = ["Engagement index", "Change of the week", "Weekly arrow", "Stage", "Direction"];
const MOST_TOLD = 3;

/**
 * What stands above everything else: that it is a draft, a correction, or withdrawn. It is short, so that the main points begin on the first screen of a phone;
 * all that an edition changes, and why, stands further down.
 */
export function noticeOf(head: EditionHead): Markup | null {
  if (head.number === null)
    return html`<p class="notice draft" role="note"><strong>Draft, not published.</strong> Words and figures may still change; do not pass it on or cite it.</p>
`;
  if (head.kind === "PUBLICATION") return null;
  const day = tied(formatDay(head.publishedAt.slice(0, 10)));
  const reason = html`<p class="reason" dir="auto">${said(head.reason)}</p>`;
  if (head.kind === "WITHDRAWAL")
    return html`<div class="notice withdrawn" role="note"><p><strong>Withdrawn</strong>, ${day}. What follows is kept for the record; do not rely on it. <a class="screen" href="#changes">Why</a></p>${reason}</div>
`;
  return html`<div class="notice" role="note"><p><strong>Correction, edition ${head.number}</strong>, ${day}. <a class="screen" href="#changes">What it changes and why</a></p>${reason}${toldOf(head.changes)}</div>
`;
}

function toldOf(changes: readonly EditionChange[]): Markup | null {
  const told = changes.filter(({ what }) => TOLD_AT_ONCE.includes(what)).slice(0, MOST_TOLD);
  if (told.length === 0) return null;
  const entries = told.map(
    ({ what, before, after }) =>
      html`<li>${what} <s>${said(before)}</s> <strong>${said(after)}</strong></li>
`,
  );
  return html`<ul class="told">${entries}</ul>`;
}

/** The headline that a correction replaces, under the one that stands; nothing where it is the same. */
export function earlierHeadlineOf({ changes }: EditionHead): Markup | null {
  const headline = changes.find(({ what }) => what === "Headline");
  if (headline === undefined) return null;
  return html`<p class="was"><span class="label">Headline before</span> <s dir="auto">${said(headline.before)}</s></p>
`;
}

/** Where the lead was changed, and to what: nothing where it is the same. */
export function changedLeadOf({ changes }: EditionHead): Markup | null {
  if (!changes.some(({ what }) => what === "Lead")) return null;
  return html`<p class="note">This edition changes the lead: <a href="#changes">old and new</a>.</p>`;
}

/** All that a correction changes, old and new, or why a week was withdrawn: when, by whom and for which reason. */
export function allChangesOf({
  number,
  kind,
  publishedAt,
  publishedBy,
  reason,
  changes,
}: EditionHead): Markup | null {
  if (number === null || kind === "PUBLICATION") return null;
  const by = publishedBy === null ? null : html` by ${coded(publishedBy)}`;
  const figures = changes.filter(fitsRow);
  const texts = changes.filter((change) => !fitsRow(change));
  return section(
    "changes",
    kind === "CORRECTION" ? "What this edition changes" : "Why it was withdrawn",
    [
      html`<p class="why" dir="auto">${said(reason)}</p>`,
      figures.length === 0 ? null : tableOf(figures),
      texts.map(textOf),
    ],
    html`${formatMoment(publishedAt)}${by}`,
  );
}

const NONE = html`<span class="muted">none</span>`;

function tableOf(changes: readonly EditionChange[]): Markup {
  const rows = changes.map(
    ({ what, before, after }) =>
      html`<tr><th scope="row">${said(what)}</th><td dir="auto">${before === "" ? NONE : html`<s>${said(before)}</s>`}</td><td dir="auto">${after === "" ? NONE : said(after)}</td></tr>
`,
  );
  return html`<table class="changed"><caption class="sr">What the correction changes</caption><thead><tr><th scope="col">What</th><th scope="col">Was</th><th scope="col">Is</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function textOf({ what, before, after }: EditionChange): Markup {
  const [was, is] = marked(before, after);
  return html`<h3>${said(what)}</h3><dl><div><dt>Was</dt><dd dir="auto">${was}</dd></div><div><dt>Is</dt><dd dir="auto">${is}</dd></div></dl>
`;
}

/** Two texts with the words marked that differ between them: what stands before and after those is the same in both. A text that is new throughout is marked nowhere. */
function marked(before: string, after: string): [Markup, Markup] {
  const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const first = alike(was, is);
  const last = alike(was.slice(first).reverse(), is.slice(first).reverse());
  const parts = (words: readonly string[]) => {
    const end = words.length - last;
    return [words.slice(0, first), words.slice(first, end), words.slice(end)].map((part) =>
      said(part.join(" ")),
    );
  };
  const [wasFirst = "", gone = "", wasLast = ""] = parts(was);
  const [isFirst = "", come = "", isLast = ""] = parts(is);
  const old = html`${wasFirst} <del>${gone}</del> ${wasLast}`;
  const anew = first + last === 0 ? html`${come}` : html`${isFirst} <ins>${come}</ins> ${isLast}`;
  return [was.length === 0 ? NONE : old, is.length === 0 ? NONE : anew];
}

/** How many words two texts begin with alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at]);
  return differs === -1 ? one.length : differs;
}
