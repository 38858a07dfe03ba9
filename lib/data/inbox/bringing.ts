import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound, type Outcome, refused } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import type { DocumentInput, EncodingPreview } from "@/lib/evidence/documents/outcome";
import { type AddedDocuments, addDocuments, type SentFile } from "./adding";
import { dropWaitingFiles, keepFile } from "./kept-files";
import { readDocuments } from "./reading/read-documents";

/** A file whose letters could be read in several ways: it waits here until a person has chosen. */
export interface EncodingQuestion {
  /** Id of the kept file. */
  file: string;
  previews: EncodingPreview[];
}

/** What became of one thing that was brought. */
export type Brought = Outcome<AddedDocuments | { asks: EncodingQuestion }>;

/** How the desk is told where something goes. */
export interface BringingTo {
  relationshipSlug: string;
  priority: number;
}

/** Reads a file, or what was pasted, and puts its documents on the desk. */
export async function bringInput(
  person: Person | null,
  { relationshipSlug, priority }: BringingTo,
  input: DocumentInput,
): Promise<Brought> {
  authorise(person, "signal.write");
  await getRelationship(relationshipSlug);
  const file = "bytes" in input ? sentFile(input) : null;
  const read = await readDocuments(input);
  if (!read.ok) return refused("", read.message);
  if (file === null || read.encodings.length < 2)
    return addDocuments(person, relationshipSlug, read.documents, file, priority);
  const id = await db.$transaction(async (tx) => {
    await dropWaitingFiles(tx);
    return keepFile(tx, file);
  });
  return { ok: true, asks: { file: id, previews: read.encodings } };
}

/** Reads a file that waits in the encoding that a person has chosen; it need not be sent again. */
export async function bringWaiting(
  person: Person | null,
  { relationshipSlug, priority }: BringingTo,
  fileId: string,
  encoding: string,
): Promise<Outcome<AddedDocuments>> {
  authorise(person, "signal.write");
  const file = await db.inboxFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: { name: true, mediaType: true, bytes: true },
  });
  if (!file) throw new NotFound("the file");
  const { name: fileName, mediaType, bytes } = file;
  const read = await readDocuments({ fileName, mediaType, bytes }, { encoding });
  if (!read.ok) return refused("encoding", read.message);
  return addDocuments(person, relationshipSlug, read.documents, file, priority);
}

const NAMELESS = "document";

function sentFile(input: Exclude<DocumentInput, { text: string }>): SentFile {
  const { fileName, mediaType, bytes } = input;
  return { name: fileName || NAMELESS, mediaType: mediaType || "application/octet-stream", bytes };
}
