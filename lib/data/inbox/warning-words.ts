import type { WarningCode } from "@/lib/evidence/documents/document";

/** What to watch for, as a list says it; the document’s own page says what to do. */
const WORDS: Readonly<Record<WarningCode, string>> = {
  "scanned-pdf": "It is pictures of pages, without letters.",
  "right-to-left-pdf": "Letters and numbers may stand in another order than on its pages.",
  "letters-missing": "Some of its letters are missing.",
  "pages-without-letters": "Some of its pages have no letters.",
  "language-disagrees": "It may be in another language than it says.",
  "tajik-font": "It was typed with an old Tajik font.",
  "attachment-not-read": "A file that came with it was not read.",
  "perhaps-list": "It seems to list several articles.",
  "encoding-unsure": "Its letters may be read wrongly.",
};

/** A warning as a list says it. What is known no more by its code says what it said when it came. */
export function warningWords({ code, message }: { code: string; message: string }): string {
  return Object.entries(WORDS).find(([known]) => known === code)?.[1] ?? message;
}
