import { decoded } from "./encodings/decoded";
import { readHtml } from "./html/read-html";
import { kindOf } from "./kind-of";
import { DOCUMENT_MAX_BYTES, DOCUMENTS_MAX, TEXT_MAX_POINTS } from "./limits";
import type { DocumentInput, ReadingOptions, ReadingOutcome } from "./outcome";
import { refused } from "./refusals";
import { pointsIn } from "./text/code-points";
import { readText } from "./text/read-text";

/** Reads what comes to the desk: one input may hold many documents. What cannot be read is refused with a sentence that says what to do. */
export async function readInput(input: DocumentInput, options: ReadingOptions = {}): Promise<ReadingOutcome> {
  if ("text" in input) return within({ ok: true, documents: readText(input.text), encodings: [] });
  const { bytes } = input;
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > DOCUMENT_MAX_BYTES) return refused("too-large");
  const kind = kindOf(input);
  if (kind === "other" || kind === "pdf" || kind === "mail") return refused("not-a-document");
  const text = decoded(bytes, options.encoding);
  if (text === null) return refused("unknown-encoding");
  return within(kind === "html" ? readHtml(text) : { ok: true, documents: readText(text), encodings: [] });
}

/** Not more than the desk takes of one input. */
function within(outcome: ReadingOutcome): ReadingOutcome {
  if (!outcome.ok) return outcome;
  const { documents } = outcome;
  if (documents.length === 0) return refused("empty");
  if (documents.length > DOCUMENTS_MAX) return refused("too-long");
  const points = documents.reduce((sum, { text }) => sum + pointsIn(text), 0);
  return points > TEXT_MAX_POINTS ? refused("too-long") : outcome;
}
