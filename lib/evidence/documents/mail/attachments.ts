import type { Attachment } from "postal-mime";
import type { DocumentWarning, ReadDocument } from "@/lib/evidence/documents/document";
import type { DocumentRefusal, FileInput, ReadingOutcome } from "@/lib/evidence/documents/outcome";

/** Reads a file that came within another. */
export type ReadWithin = (file: FileInput) => Promise<ReadingOutcome>;

/** What nobody misses: pictures of signatures, keys, invitations. */
const PASSED_OVER =
  /^(?:image|audio|video)\/|^application\/(?:pgp-|pkcs7-|x-pkcs7-|ics)|^text\/(?:calendar|vcard|x-vcard)|^message\/(?:delivery-status|feedback-report)/;

/** The documents that are attached to a mail, each with its own file, and a word on each that could not be read. */
export async function readAttachments(attachments: readonly Attachment[], readWithin: ReadWithin) {
  const documents: ReadDocument[] = [];
  const warnings: DocumentWarning[] = [];
  let refusal: DocumentRefusal | null = null;
  for (const attachment of attachments) {
    if (PASSED_OVER.test(attachment.mimeType) || attachment.related) continue;
    const file = fileOf(attachment);
    const outcome = await readWithin(file);
    if (outcome.ok) {
      const came = { name: file.fileName ?? "", mediaType: attachment.mimeType, bytes: file.bytes };
      documents.push(...outcome.documents.map((document) => ({ file: came, ...document })));
    } else {
      refusal ??= outcome;
      const message = `“${file.fileName ?? attachment.mimeType}” came with this mail and was not read. ${outcome.message}`;
      warnings.push({ code: "attachment-not-read", message });
    }
  }
  return { documents, warnings, refusal };
}

const fileOf = ({ filename, mimeType, content }: Attachment): FileInput => ({
  fileName: filename,
  mediaType: mimeType,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
});
