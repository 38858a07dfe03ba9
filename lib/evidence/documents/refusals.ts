import { DOCUMENT_MAX_MB, DOCUMENTS_MAX, TEXT_MAX_POINTS } from "./limits";
import type { DocumentRefusal, RefusalCode } from "./outcome";

const SENTENCES: Record<RefusalCode, string> = {
  empty: "There is nothing in it: paste the text, or choose another file.",
  "too-large": `The file is larger than ${DOCUMENT_MAX_MB} MB: split it, or save only the pages that matter.`,
  "too-long": `The text has more than ${TEXT_MAX_POINTS.toLocaleString("en")} letters: bring the part that matters.`,
  "too-many": `It holds more than ${DOCUMENTS_MAX} documents: bring them in several parts.`,
  "not-a-document": "This is no text, page, mail or PDF: save it as one of them, or paste the text.",
  "no-article":
    "This page holds no article: it may be a list of articles, or a page that asks for consent first. Open the article itself and save that page, or paste its text.",
  damaged: "The file cannot be read: it is damaged or not whole. Save it anew, or paste the text.",
  password: "The PDF asks for a password: open it, print it to a new PDF without one, and bring that.",
  "unknown-encoding": "There is no encoding of that name here: choose one of those that are shown.",
  bounce:
    "This mail says that another could not be delivered; it is no news. Ask the sender for the article itself.",
  "too-slow": "Reading took too long and was given up: bring only the pages that matter, or paste the text.",
  "too-heavy":
    "Reading it takes more memory than there is for one document: bring only the pages that matter, or paste the text.",
  busy: "Too many files are being read just now: try again in a minute.",
};

/** `refused("empty").message // => "There is nothing in it: paste the text, or choose another file."` */
export function refused(code: RefusalCode, message = SENTENCES[code]): DocumentRefusal {
  return { ok: false, code, message };
}
