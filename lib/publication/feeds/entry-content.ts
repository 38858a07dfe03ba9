import { phraseText } from "@/lib/brief/phrase";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { formatDay, signed } from "@/lib/charts/format/format";
import { changeWords } from "@/lib/publication/edition-changes";
import {
  type EditionHead,
  editionAddress,
  packageAddress,
  weekAddress,
} from "@/lib/publication/edition-head";
import { html, type Markup, said } from "@/lib/publication/markup";
import type { FeedSummary } from "./feed-entry";

/** What an entry says in full, as markup that any reader of feeds shows: notice, lead, points, sum, where the rest is. */
export function entryContent(
  summary: FeedSummary,
  at: Pick<EditionHead, "origin" | "slug" | "week" | "number">,
): string {
  const { snapshot } = summary;
  const { publication } = snapshot;
  const lead = publication?.lead ?? phraseText(snapshot.lead);
  return html`${notice(summary)}<p>${said(lead)}</p>${arrow(summary)}${points(summary)}${
    publication ? html`<p>${said(publication.arithmetic)}</p>` : null
  }${
    publication?.assessment
      ? html`<p><strong>Assessment, a judgement by ${publication.assessment.by}:</strong> ${said(publication.assessment.text)}</p>`
      : null
  }<p><a href="${weekAddress(at)}">The summary</a>, <a href="${editionAddress(at)}">this edition of it</a>, <a href="${packageAddress(at)}">its data</a></p>`.text.replaceAll(
    /[\uFFFE\uFFFF]|\p{Surrogate}/gu,
    "\uFFFD",
  );
}

function notice({ kind, reason, changes, publishedAt }: FeedSummary): Markup | null {
  if (kind === "PUBLICATION") return null;
  const day = formatDay(publishedAt.toISOString().slice(0, 10));
  return html`<p><strong>${kind === "CORRECTION" ? "Corrected" : "Withdrawn"} on ${day}.</strong> ${said(reason)}</p>${
    changes.length > 0
      ? html`<ul>${changes.map((change) => html`<li>${said(changeWords(change))}</li>`)}</ul>`
      : null
  }`;
}

/** The computed arrow, and beside it the one of the editor, who says why. */
function arrow({ snapshot }: FeedSummary): Markup {
  const { way, reason } = snapshot.arrow;
  const overruled = snapshot.publication?.arrow.overruled;
  return html`<p>Arrow of the week: ${way === null ? "none" : arrowWord(way)}. ${said(reason)}</p>${
    overruled
      ? html`<p>The editor’s arrow, by ${overruled.by}: ${arrowWord(overruled.way)}. ${said(overruled.why)}</p>`
      : null
  }`;
}

function points({ snapshot }: FeedSummary): Markup | null {
  if (snapshot.points.length === 0) return null;
  const printed = printedPoints(snapshot).points;
  const items = snapshot.points.map(({ text }, at) => {
    const share = printed[at] ?? null;
    const words = snapshot.publication?.points[at];
    const sentences = [text, words?.says ?? "", words?.matters ?? ""].filter((sentence) => sentence !== "");
    return html`<li>${said(sentences.join(" "))}${share === null ? null : ` (${signed(share)})`}</li>`;
  });
  return html`<ol>${items}</ol>`;
}
