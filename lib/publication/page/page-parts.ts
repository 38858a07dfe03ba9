import type { Phrase } from "@/lib/brief/phrase";
import { signed } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";
import { balanced } from "@/lib/codebook/isolate";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import { coded, html, type Markup, type Piece } from "@/lib/publication/markup";

/** A section with its heading; `note` says under it how to read what follows. */
export function section(id: string, title: string, body: Piece, note: Piece = null): Markup {
  const under = note === null ? null : html`<p class="note">${note}</p>`;
  return html`<section class="${id}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${under}${body}</section>
`;
}

/** A figure with its sign in the tone of its way. */
export function toned(value: number | null, decimals = 1): Markup {
  const text = signed(value, decimals);
  const tone = text.startsWith("+") ? "warm" : text.startsWith("−") ? "cold" : "muted";
  return html`<span class="${tone}">${text}</span>`;
}

const SHAPE: Record<WeeklyArrow, string> = {
  up: "M5 1 9 8H1Z",
  down: "M5 9 1 2H9Z",
  level: "M2 1 9 5 2 9Z",
};
const TONE: Record<WeeklyArrow, string> = { up: "warm", down: "cold", level: "muted" };

/** The sign of an arrow; its word stands beside it in the text. */
export function arrowSign(way: WeeklyArrow): Markup {
  return html`<svg class="sign ${TONE[way]}" aria-hidden="true" viewBox="0 0 10 10"><path d="${SHAPE[way]}"/></svg>`;
}

/** Where a signal is read. */
export const signalPath = (slug: string, signal: string) => `/${slug}/signals/${encodeURIComponent(signal)}`;

/** A generated sentence; the signals that it names are links, so are the weeks’ own figures stressed. */
export function phrased(slug: string, phrases: readonly Phrase[]): Markup[] {
  return phrases.map((phrase) => {
    if (typeof phrase === "string") return html`${tied(balanced(phrase))}`;
    if ("strong" in phrase) return html`<strong>${phrase.strong}</strong>`;
    return html`<a href="${signalPath(slug, phrase.signal)}">${coded(phrase.title)}</a>`;
  });
}

/** Sentences, each by itself, as a list; nothing where there are none. */
export function listed(texts: readonly Piece[]): Markup | null {
  return texts.length === 0
    ? null
    : html`<ul class="list">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}
