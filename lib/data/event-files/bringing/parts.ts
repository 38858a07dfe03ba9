import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { digest } from "@/lib/data/inbox/content-key";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { EVENT_PART_BYTES, partsOf } from "@/lib/event-files/file-limits";
import type { EventFileState } from "../event-file-query";

/** A file as whoever began it sends it. */
interface OwnFile {
  id: string;
  name: string;
  size: number;
  state: EventFileState;
}

/**
 * Keeps one part of a file. The same part again is fine; another one under its number is refused. No audit row: a file has up to a thousand parts, and what counts is that it was
 * begun and became whole, which have one each.
 */
export async function keepPart(
  person: Person | null,
  fileId: string,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<{ kept: boolean }>> {
  const { id: personId } = authorise(person, "signal.write");
  const { id, size, state } = await ownFile(personId, fileId);
  if (state !== "ARRIVING") throw new NotFound("the file");
  return outcome(async () => {
    const parts = partsOf(size);
    if (!Number.isInteger(number) || number < 0 || number >= parts)
      refuse("number", `The file has no part ${number}: it comes in ${parts}.`);
    const length = number === parts - 1 ? size - number * EVENT_PART_BYTES : EVENT_PART_BYTES;
    if (bytes.length !== length)
      refuse(
        "bytes",
        `Part ${number} has ${bytes.length} bytes instead of ${length}. Choose the file again: it may have changed while it was sent.`,
      );
    const key = digest(bytes);
    const { count } = await db.eventFilePart.createMany({
      data: [{ fileId: id, number, bytes, digest: key }],
      skipDuplicates: true,
    });
    if (count === 0 && (await db.eventFilePart.count({ where: { fileId: id, number, digest: key } })) === 0)
      refuse(
        "bytes",
        `Part ${number} is here already with other content. Cancel this file and bring it anew.`,
      );
    return { kept: count > 0 };
  });
}

/** Which parts of a file of one’s own are still to come, in order; none of one that does not come in any more: the answer that said so may have been lost. */
export async function missingParts(person: Person | null, fileId: string): Promise<number[]> {
  const { id: personId } = authorise(person, "signal.write");
  const { id, size, state } = await ownFile(personId, fileId);
  return state === "ARRIVING" ? missingOf(id, size) : [];
}

export async function missingOf(fileId: string, size: number): Promise<number[]> {
  const rows = await db.eventFilePart.findMany({ where: { fileId }, select: { number: true } });
  const there = new Set(rows.map(({ number }) => number));
  return Array.from({ length: partsOf(size) }, (_, number) => number).filter((number) => !there.has(number));
}

/** Only whoever began a file sends it and says that it is whole; for that it does not exist to anybody else. Throws NotFound. */
export async function ownFile(personId: string, fileId: string): Promise<OwnFile> {
  const found = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: { id: true, name: true, size: true, state: true, addedById: true },
  });
  if (found?.addedById !== personId) throw new NotFound("the file");
  const { id, name, size, state } = found;
  return { id, name, size: Number(size), state };
}
