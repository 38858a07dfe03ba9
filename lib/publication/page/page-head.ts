import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { signed } from "@/lib/charts/format/format";
import { missesByRounding } from "@/lib/charts/format/printed-figure";
import type { EditionHead } from "@/lib/publication/edition-head";
import { coded, html, type Markup, said } from "@/lib/publication/markup";
import { noArrowCause } from "@/lib/publication/no-arrow";
import { arrowSign } from "./page-parts";

/** The masthead: the site, the relationship, and the ways to its other weeks and to getting them. */
export function mastOf({ slug }: EditionHead, { relationship }: PublicationWords): Markup {
  return html`<header class="mast"><a class="site" href="/">Thawline</a><nav aria-label="Where this belongs"><a href="/${slug}">${coded(relationship.name)}</a> <a href="/${slug}/weeks">All weeks</a> <a href="/${slug}/weeks/subscribe">Subscribe</a></nav></header>
`;
}

/** Relationship, week, the provisional mark and the headline. */
export function titleOf(snapshot: WeeklySnapshot, words: PublicationWords): Markup {
  const provisional =
    words.provisional.length === 0 ? null : html` <a class="mark" href="#how-sure">provisional</a>`;
  return html`<p class="kicker"><span>${coded(words.relationship.name)} ·</span> <span>${weekName(snapshot.week)} ·</span> <span>${weekDays(snapshot.week)}</span>${provisional}</p>
<h1 dir="auto">${said(snapshot.headline)}</h1>
`;
}

/** The computed arrow with the week’s change and its reason in one line, and beside it the editor’s own, signed. */
export function moveOf(snapshot: WeeklySnapshot, { arrow: { overruled } }: PublicationWords): Markup {
  const { arrow, index } = snapshot;
  const way =
    arrow.way === null
      ? html`<span class="none">${noArrowCause(snapshot)}</span>`
      : html`${arrowSign(arrow.way)}<span class="sr">${arrowWord(arrow.way)} </span>${signed(index.change)}`;
  const rounded = missesByRounding(index) ? ", each rounded by itself" : "";
  const own =
    overruled === null
      ? null
      : html`<p class="own"><span class="label">The editor’s arrow</span> ${arrowSign(overruled.way)}<strong>${arrowWord(overruled.way)}</strong>, where the computed one is ${arrow.way === null ? "not told" : arrowWord(arrow.way)}: <span dir="auto">${said(overruled.why)}</span> <span class="signed">${coded(overruled.by)}</span></p>`;
  return html`<div class="move"><p class="change">${way}</p><div class="why"><p dir="auto">${said(arrow.reason)}</p><p class="level">Index ${signed(index.now)}, last Sunday ${signed(index.before)}${rounded}</p></div>${own}</div>
`;
}
