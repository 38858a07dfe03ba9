import { DOCUMENT_MAX_BYTES } from "@/lib/evidence/documents/limits";
import type { DocumentInput, ReadingOptions, ReadingOutcome } from "@/lib/evidence/documents/outcome";
import { refused } from "@/lib/evidence/documents/refusals";
import { logFault } from "@/lib/log/log";
import { oneAfterTheOther } from "./one-after-the-other";

/** Reads documents away from the thread that answers people. */
export type ReadElsewhere = (input: DocumentInput, options: ReadingOptions) => Promise<ReadingOutcome>;

// On globalThis: the page server has the thread, and the built pages ask it.
const shared = globalThis as typeof globalThis & { thawlineDocuments?: ReadElsewhere };

/** Gives the reading of documents to a thread of its own; null: they are read here again. */
export function readDocumentsOn(elsewhere: ReadElsewhere | null): void {
  if (elsewhere) shared.thawlineDocuments = elsewhere;
  else delete shared.thawlineDocuments;
}

/**
 * Reads a file, or what was pasted, to documents; what cannot be read is refused with a sentence that says what to do, and never thrown. It takes at
 * most half a minute and holds up nobody.
 */
export async function readDocuments(
  input: DocumentInput,
  options: ReadingOptions = {},
): Promise<ReadingOutcome> {
  if ("bytes" in input && input.bytes.length > DOCUMENT_MAX_BYTES) return refused("too-large");
  try {
    return await oneAfterTheOther(() => (shared.thawlineDocuments ?? readHere)(input, options));
  } catch (problem) {
    logFault("server", problem);
    return refused("damaged");
  }
}

/** Where there is no page server, as in tests: the readers are loaded only then. */
const readHere: ReadElsewhere = async (input, options) => {
  const { readInput } = await import("@/lib/evidence/documents/read-input");
  return await readInput(input, options);
};
