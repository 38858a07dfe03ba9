import { formatMoment } from "@/lib/charts/format/format";
import type { EditionChange, EditionHead } from "@/lib/publication/edition-head";
import { coded, html, type Markup, said } from "@/lib/publication/markup";
import { section } from "./page-parts";

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

/** Changes that stand in the notice itself: more, or long ones, would push the main points off the first screen. */
const TOLD_AT_ONCE = 3;
const SHORT = 60;

const isShort = ({ what, before, after }: EditionChange) =>
  what.length + before.length + after.length <= SHORT;

function toldAtOnce(changes: readonly EditionChange[]): EditionChange[] {
  return changes.filter(isShort).slice(0, TOLD_AT_ONCE);
}

function changesOf(changes: readonly EditionChange[]): Markup | null {
  if (changes.length === 0) return null;
  const told = toldAtOnce(changes);
  const table = told.length === 0 ? null : tableOf(told);
  if (told.length === changes.length) return table;
  return html`${table}<p><a href="#changes">All that this edition changes</a></p>`;
}

/** All that an edition changes, where its notice tells only some of it. */
export function allChangesOf({ changes }: EditionHead): Markup | null {
  if (toldAtOnce(changes).length === changes.length) return null;
  return section("changes", "What this edition changes", tableOf(changes));
}

function tableOf(changes: readonly EditionChange[]): Markup {
  const rows = changes.map(
    ({ what, before, after }) =>
      html`<tr><th scope="row" dir="auto">${said(what)}</th><td dir="auto">${before.length > SHORT ? said(before) : html`<s>${said(before)}</s>`}</td><td dir="auto">${said(after)}</td></tr>
`,
  );
  return html`<table class="changed"><caption class="sr">What the correction changes</caption><thead><tr><th scope="col">What</th><th scope="col">Was</th><th scope="col">Is</th></tr></thead><tbody>${rows}</tbody></table>`;
}
