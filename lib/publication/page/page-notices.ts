import { formatMoment } from "@/lib/charts/format/format";
import type { EditionChange, EditionHead } from "@/lib/publication/edition-head";
import { coded, html, type Markup, said } from "@/lib/publication/markup";

/** What stands above everything else: that it is a draft, a correction with what it changes, or withdrawn and why. */
export function noticeOf(head: EditionHead): Markup | null {
  if (head.number === null)
    return html`<p class="notice draft" role="note"><strong>Draft, not published.</strong> Words and figures may still change; do not pass it on or cite it.</p>
`;
  if (head.kind === "PUBLICATION") return null;
  const when = `${formatMoment(head.publishedAt)}`;
  const by = head.publishedBy === null ? null : html` by ${coded(head.publishedBy)}`;
  if (head.kind === "WITHDRAWAL")
    return html`<div class="notice withdrawn" role="note"><p><strong>Withdrawn</strong> ${when}${by}. <span dir="auto">${said(head.reason)}</span></p><p>What follows is kept for the record; do not rely on it.</p>${changesOf(head.changes)}</div>
`;
  return html`<div class="notice" role="note"><p><strong>Correction, edition ${head.number}</strong>, ${when}${by}. <span dir="auto">${said(head.reason)}</span></p>${changesOf(head.changes)}</div>
`;
}

function changesOf(changes: readonly EditionChange[]): Markup | null {
  if (changes.length === 0) return null;
  const rows = changes.map(
    ({ what, before, after }) =>
      html`<tr><th scope="row" dir="auto">${said(what)}</th><td><s>${said(before)}</s></td><td>${said(after)}</td></tr>`,
  );
  return html`<table><caption class="sr">What the correction changes</caption><thead><tr><th scope="col">What</th><th scope="col">Was</th><th scope="col">Is</th></tr></thead><tbody>${rows}</tbody></table>`;
}
