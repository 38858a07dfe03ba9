import { tied } from "@/lib/charts/format/tied";
import { balanced } from "@/lib/codebook/isolate";

/** A piece of a document that is markup already; everything else that is put into one is written out as text. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may be put into markup: text, a number, markup, a list of them, or nothing. */
export type Piece = string | number | Markup | null | readonly Piece[];

const ENTITY: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `escaped("a < b") // => "a &lt; b"`; a control character would be no document. */
export function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => (control === "\n" ? control : " "))
    .replace(/[&<>"']/g, (mark) => ENTITY[mark] ?? "");
}

function written(piece: Piece): string {
  if (piece === null) return "";
  if (piece instanceof Markup) return piece.text;
  return typeof piece === "object" ? piece.map(written).join("") : escaped(String(piece));
}

/** Markup with what is put into it written out as text, unless that is markup itself. ``html`<b>${"a < b"}</b>`.text // => "<b>a &lt; b</b>"`` */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(parts.reduce((all, part, at) => all + written(pieces[at - 1] ?? null) + part));
}

/** A sentence of the snapshot: its days are never cut, and what it quotes turns nothing beside it. */
export const said = (text: string): string => tied(balanced(text));

/** A text as it was coded, in its own direction. */
export const coded = (text: string): Markup => html`<bdi>${balanced(text)}</bdi>`;
