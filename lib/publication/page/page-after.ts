import { methodsDiffer, methodsNote } from "@/lib/brief/weekly/earlier-methods";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { EarlierChanges, WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { count, formatMoment, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import type { EditionHead } from "@/lib/publication/edition-head";
import { coded, html, type Markup, said } from "@/lib/publication/markup";
import { changedLeadOf } from "./page-notices";
import { listed, phrased, section, signalPath, toned } from "./page-parts";

/** Where the relationship stands: the lead, the verdict with what speaks for and against it, and the direction with its test. */
export function standingOf(head: EditionHead, { lead }: WeeklySnapshot, words: PublicationWords): Markup {
  const { slug } = head;
  const { verdict, direction } = words;
  const told = words.lead === null ? phrased(slug, lead) : said(words.lead);
  const empty = words.lead === null && lead.length === 0;
  const heading = direction.word === null ? "Direction" : `Direction: ${direction.word}`;
  const beside: [string, string | null][] = [
    ["Verdict", verdict.sentence],
    ["Since", verdict.since],
    ["Against it", verdict.against],
    ["Not searched", verdict.unsearched],
    [heading, direction.test],
    ["Weekly arrow", words.arrow.test],
  ];
  return section("standing", "Where it stands", [
    empty ? null : html`<p class="text lead" dir="auto">${told}</p>`,
    changedLeadOf(head),
    termsOf(beside.flatMap(([term, text]) => (text === null || text === "" ? [] : [{ term, text }]))),
  ]);
}

const termsOf = (terms: readonly { term: string; text: string }[]): Markup =>
  html`<dl>${terms.map(({ term, text }) => html`<div><dt>${term}</dt><dd dir="auto">${said(text)}</dd></div>`)}</dl>`;

/** What to watch in the weeks after; nothing where nothing is near. */
export function watchOf(slug: string, { watch }: PublicationWords): Markup | null {
  if (watch.length === 0) return null;
  const entries = watch.map(({ text, signal }) =>
    signal === null ? said(text) : toSignal(slug, text, signal),
  );
  return section("watch", "What to watch", listed(entries));
}

/** A sentence whose quoted title leads to its signal. */
function toSignal(slug: string, text: string, signal: string): Markup {
  const path = signalPath(slug, signal);
  const [quoted] = /“[^”]+”/.exec(text) ?? [];
  if (quoted === undefined) return html`${said(text)} <a class="screen" href="${path}">The signal</a>`;
  const at = text.indexOf(quoted);
  return html`${said(text.slice(0, at))}<a href="${path}">${said(quoted)}</a>${said(text.slice(at + quoted.length))}`;
}

/** How earlier published weeks read at the time of this one, under which method where they differ, and what made the difference. */
export function earlierOf(slug: string, { earlier }: WeeklySnapshot, version: number): Markup {
  const body =
    earlier === null
      ? html`<p>No earlier week has been published, so there is nothing that could have changed.</p>`
      : changesOf(slug, earlier, version);
  return section("earlier", "What changed in earlier weeks", body);
}

function changesOf(slug: string, earlier: EarlierChanges, version: number): Markup {
  const { weeks, signals, since, codedAsOf, others } = earlier;
  const differ = methodsDiffer(earlier, version);
  const rows = weeks.map(
    ({ week, frozen, now, methodVersion }) =>
      html`<tr><th scope="row"><a href="/${slug}/weeks/${week}">${weekDays(week)}</a></th>${differ ? html`<td>${methodVersion ?? "–"}</td>` : null}<td>${toned(frozen)}</td><td>${toned(now)}</td><td><strong>${toned(printedDifference(now, frozen))}</strong></td></tr>
`,
  );
  const named = signals.map(
    (signal) =>
      html`<a href="${signalPath(slug, signal.slug)}">${coded(signal.title)}</a>, ${signal.what}: ${signed(signal.difference)}`,
  );
  const more = others > 0 ? [html`and ${count(others, "smaller one")}`] : [];
  const told =
    signals.length === 0
      ? "No signal that counted then was added, edited or voided"
      : "Signals whose revisions moved that week’s index";
  return html`<table><caption class="sr">Index of published weeks, as published and as it read at this one</caption><thead><tr><th scope="col">Week</th>${differ ? html`<th scope="col">Method</th>` : null}<th scope="col">Published</th><th scope="col">Read now</th><th scope="col">Revised</th></tr></thead><tbody>${rows}</tbody></table>
${differ ? html`<p class="note">${methodsNote(version)}</p>` : null}<p class="note">${told} since the summary of ${weekDays(since)}, coded as of ${formatMoment(codedAsOf)}${signals.length === 0 ? "." : ":"}</p>${listed([...named, ...more])}`;
}

/** How sure the figures are, and why they may still move. */
export function sureOf({ sure, provisional }: PublicationWords): Markup {
  const why = provisional.map((text) => html`<strong>Provisional:</strong> ${said(text)}`);
  return section("how-sure", "How sure", listed([...why, ...sure.map((text) => html`${said(text)}`)]));
}

/** The method box. */
export function methodOf({ method }: PublicationWords, version: number): Markup {
  return section("method", "How it is computed", [
    termsOf(method),
    html`<p class="note screen"><a href="/method?version=${version}">Method version ${version} in full</a>; <a href="/glossary">what the words mean</a>.</p>`,
  ]);
}
