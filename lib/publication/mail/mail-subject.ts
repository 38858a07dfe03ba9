import type { EditionKind } from "@/lib/publication/edition-head";

/** Controls of direction, which some programs show as boxes in the list of mails. */
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What no header may hold. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

const SAID: Record<EditionKind, string> = {
  PUBLICATION: "",
  CORRECTION: "Corrected: ",
  WITHDRAWAL: "Withdrawn: ",
};

/** A text on one line of plain letters. `plainLine("a\n\u2068b\u2069") // => "a b"` */
export function plainLine(text: string): string {
  return text.replace(BREAKS, " ").replace(CONTROLS, "").trim();
}

/** What the mail of an edition is called. `mailSubject("WITHDRAWAL", "Calm") // => "Withdrawn: Calm"` */
export function mailSubject(kind: EditionKind, headline: string): string {
  return plainLine(SAID[kind] + headline);
}
