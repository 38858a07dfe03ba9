import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { EMBED_ICON } from "@/lib/charts/picture/embed-page";
import { isolate } from "@/lib/codebook/isolate";
import { type EditionHead, weekAddress } from "@/lib/publication/edition-head";
import { html, Markup } from "@/lib/publication/markup";
import { LIVE_MARKS } from "./live-marks";
import { earlierOf, methodOf, standingOf, sureOf, watchOf } from "./page-after";
import { chartOf } from "./page-chart";
import { figuresOf } from "./page-figures";
import { mastOf, moveOf, titleOf } from "./page-head";
import { allChangesOf, earlierHeadlineOf, noticeOf } from "./page-notices";
import { assessmentOf, pointsOf } from "./page-points";
import { footOf, provenanceOf, waysOf } from "./page-provenance";
import { sourcesOf } from "./page-sources";
import { pageStyle } from "./page-style";

const mark = (name: keyof typeof LIVE_MARKS) => new Markup(LIVE_MARKS[name]);

/** Points and assessment, counted together: so few leave room under them for what to watch on a wide screen, so many leave it under the chart. */
const FEW = 1;
const MANY = 4;

/**
 * A weekly summary as one finished document: style, chart and words in it, no script, nothing fetched. Its faces are put in by who
 * keeps it (`withCarriedFaces`), what is live where `LIVE_MARKS` stand. `snapshot` is of format 3.
 */
export function publicationPage(snapshot: WeeklySnapshot, head: EditionHead): string {
  const words = snapshot.publication;
  if (words === undefined) throw new Error(`the snapshot of ${snapshot.week} has no words of a publication`);
  const { slug, week } = head;
  const title = `${isolate(words.relationship.name)}, ${weekName(week)} (${weekDays(week)})`;
  const draft = head.number === null ? "Draft: " : head.kind === "WITHDRAWAL" ? "Withdrawn: " : "";
  // Beside the chart stand as many words as there is room for, so that neither column is left blank on a wide screen.
  const beside = snapshot.points.length + (words.assessment === null ? 0 : 1);
  const watch = watchOf(slug, words);
  const state = head.number === null ? "draft" : head.kind.toLowerCase();
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${draft}${title} – Thawline</title>
<meta name="description" content="${snapshot.headline}">
<link rel="canonical" href="${weekAddress(head)}">
<link rel="alternate" type="application/atom+xml" title="Weekly summaries, ${isolate(words.relationship.name)}" href="/${slug}/weeks/feed.atom">
<link rel="alternate" type="application/feed+json" title="Weekly summaries, ${isolate(words.relationship.name)}" href="/${slug}/weeks/feed.json">
<link rel="icon" href="${EMBED_ICON}">
<style>${new Markup(pageStyle(head, title))}</style>
</head>
<body class="${state}">
<a class="skip" href="#points">To the main points</a>
${mastOf(head, words)}<main><article>
${mark("notice")}${noticeOf(head)}${titleOf(snapshot, words)}${earlierHeadlineOf(head)}${moveOf(snapshot, words)}<div class="desk"><div class="main">
${pointsOf(slug, snapshot, words)}${assessmentOf(words)}${standingOf(head, snapshot, words)}</div><div class="side">
${chartOf(words, week)}${figuresOf(snapshot, words)}${beside >= MANY ? watch : null}</div>${beside > FEW ? null : html`<div class="under">${watch}</div>`}</div>
${allChangesOf(head)}<div class="columns">
${beside > FEW && beside < MANY ? watch : null}${earlierOf(slug, snapshot, head.methodVersion)}${sureOf(words)}</div>
${methodOf(words, head.methodVersion)}${sourcesOf(slug, words)}${provenanceOf(head, words, mark("since"))}</article>
${waysOf(head, mark("next"))}</main>
${footOf(words)}</body>
</html>
`;
  return document.text;
}
