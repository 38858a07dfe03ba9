import { inkOf, schemeStyle } from "@/lib/charts/picture/scheme";
import { type EditionHead, editionAddress } from "@/lib/publication/edition-head";
import { SCREEN } from "./screen-style";
import { SHEET } from "./sheet-style";

/** The tones of the house under their names. */
function tonesOf(scheme: "light" | "dark"): string {
  const { paper, wash, ink, muted, hair, warm, cold, doubt } = inkOf(scheme);
  const edge = scheme === "dark" ? "#7f8790" : "#7d838a";
  return `--paper:${paper};--wash:${wash};--ink:${ink};--muted:${muted};--hair:${hair};--warm:${warm};--cold:${cold};--doubt:${doubt};--edge:${edge}`;
}

/** A text as a style sheet writes it; it can end neither its quotes nor the element. */
const quoted = (text: string) => `"${text.replace(/[^\p{L}\p{N} .,:;/–—−()·-]/gu, " ")}"`;

/** Everything that a finished page looks like, on screens and on paper; `title` stands in the head of every sheet after the first. */
export function pageStyle(head: EditionHead, title: string): string {
  const draft = head.number === null ? "Draft, not published · " : "";
  const withdrawn = head.kind === "WITHDRAWAL" ? "Withdrawn · " : "";
  const foot = quoted(`${draft}${withdrawn}${editionAddress(head)}`);
  return `:root{color-scheme:light dark;${tonesOf("light")}}
@media screen and (prefers-color-scheme:dark){:root{${tonesOf("dark")}}}
${SCREEN}${schemeStyle(null)}
@page{@bottom-left{content:${foot}}@top-left{content:${quoted(title)}}}
@page:first{@top-left{content:none}}
${SHEET}`;
}
