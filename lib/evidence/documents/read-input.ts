import { decoded } from "./encodings/decoded";
import { declaredEncoding } from "./html/declared-encoding";
import { readHtml } from "./html/read-html";
import { kindOf } from "./kind-of";
import { fromTajikFont } from "./language/tajik-font";
import { DOCUMENT_MAX_BYTES, DOCUMENTS_MAX, MAILS_WITHIN_MAX, TEXT_MAX_POINTS } from "./limits";
import { readMail } from "./mail/read-mail";
import type { DocumentInput, FileInput, ReadingOptions, ReadingOutcome } from "./outcome";
import { readPdf } from "./pdf/read-pdf";
import { refused } from "./refusals";
import { pointsIn } from "./text/code-points";
import { readText } from "./text/read-text";

/** Reads what comes to the desk: one input may hold many documents. What cannot be read is refused with a sentence that says what to do. */
export async function readInput(input: DocumentInput, options: ReadingOptions = {}): Promise<ReadingOutcome> {
  if ("text" in input) {
    const text = options.encoding === "tajik-font" ? fromTajikFont(input.text) : input.text;
    return within(readPlain(text));
  }
  if (input.bytes.length === 0) return refused("empty");
  if (input.bytes.length > DOCUMENT_MAX_BYTES) return refused("too-large");
  return within(await readFile(input, options));
}

async function readFile(file: FileInput, options: ReadingOptions, depth = 0): Promise<ReadingOutcome> {
  const { encoding } = options;
  const kind = kindOf(file);
  if (kind === "other") return refused("not-a-document");
  if (kind === "pdf") return await readPdf(file.bytes);
  if (kind === "mail") {
    if (depth >= MAILS_WITHIN_MAX) return refused("too-long");
    return await readMail(file.bytes, encoding, (within) => readFile(within, {}, depth + 1));
  }
  const letters = decoded(file.bytes, encoding, declaredEncoding(file.bytes, file.mediaType));
  if (letters === null) return refused("unknown-encoding");
  const outcome: ReadingOutcome = kind === "html" ? readHtml(letters.text) : readPlain(letters.text);
  if (!outcome.ok) return outcome;
  const documents = outcome.documents.map((document) => ({
    ...document,
    warnings: [...letters.warnings, ...document.warnings],
  }));
  return { ok: true, documents, encodings: letters.encodings };
}

/** Nothing of a text is looked at that is surely too long: half of its letters at most have two units. */
const readPlain = (text: string): ReadingOutcome =>
  text.length > 2 * TEXT_MAX_POINTS
    ? refused("too-long")
    : { ok: true, documents: readText(text), encodings: [] };

/** Not more than the desk takes of one input. */
function within(outcome: ReadingOutcome): ReadingOutcome {
  if (!outcome.ok) return outcome;
  const { documents } = outcome;
  if (documents.length === 0) return refused("empty");
  if (documents.length > DOCUMENTS_MAX) return refused("too-many");
  const points = documents.reduce((sum, { text }) => sum + pointsIn(text), 0);
  return points > TEXT_MAX_POINTS ? refused("too-long") : outcome;
}
