import type { DocumentWarning, PageSpan } from "@/lib/evidence/documents/document";
import { pointsIn } from "@/lib/evidence/documents/text/code-points";

/** From this share on, missing letters are no stray sign. */
const MISSING_FROM = 0.01;
/** So many pages are named, and the others counted. */
const NAMED_MOST = 5;

/** What a coder must know of a text that came from a PDF. */
export function pdfWarnings(
  text: string,
  pages: readonly PageSpan[],
  rightToLeft: boolean,
): DocumentWarning[] {
  if (text === "")
    return [
      {
        code: "scanned-pdf",
        message:
          "This PDF holds pictures of pages and no letters: read it beside the form, and type the words that you quote.",
      },
    ];
  const warnings: DocumentWarning[] = [];
  if (rightToLeft)
    warnings.push({
      code: "right-to-left-pdf",
      message:
        "A PDF does not keep the order of what is written from right to left: joined letters, joiners and ranges of numbers may be wrong. Compare what you quote with the page.",
    });
  const missing = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (missing > pointsIn(text) * MISSING_FROM)
    warnings.push({
      code: "letters-missing",
      message:
        "This PDF does not name all of its letters: those that are missing show as a mark. Type what you quote as the page shows it.",
    });
  const empty = pages.flatMap(({ from, to }, at) => (from === to ? [at + 1] : []));
  if (empty.length > 0) warnings.push({ code: "pages-without-letters", message: emptyWords(empty) });
  return warnings;
}

/** `emptyWords([2]) // => "Page 2 has no letters that can be read: look at it beside the text."` */
function emptyWords(numbers: readonly number[]): string {
  if (numbers.length === 1)
    return `Page ${numbers[0]} has no letters that can be read: look at it beside the text.`;
  const more = numbers.length - NAMED_MOST;
  const named = numbers.slice(0, NAMED_MOST).join(", ");
  return `Pages ${named}${more > 0 ? ` and ${more} more` : ""} have no letters that can be read: look at them beside the text.`;
}
