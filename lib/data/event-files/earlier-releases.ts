import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";

/** Another file, as it is named beside one. */
export interface OtherFile {
  id: string;
  name: string;
  release: string;
  readAt: Date | null;
}

/** The columns that name it. */
export const OTHER = { id: true, name: true, release: true, finishedAt: true } as const;

export const otherFile = (found: {
  id: string;
  name: string;
  release: string;
  finishedAt: Date | null;
}): OtherFile => ({
  id: found.id,
  name: found.name,
  release: found.release,
  readAt: found.finishedAt,
});

/** Files offered where somebody says which one is followed. */
const OFFERED = 100;

/** The files of the same source that were read for the same relationship, the newest first. `twin`: one of them has these very bytes. */
export async function listEarlierReleases(
  person: Person | null,
  fileId: string,
): Promise<{ files: OtherFile[]; twin: OtherFile | null }> {
  authorise(person, "signal.write");
  const file = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: { relationshipId: true, source: true, digest: true },
  });
  if (!file) throw new NotFound("the file");
  const { relationshipId, source, digest } = file;
  const where = { relationshipId, source, state: "READ", id: { not: fileId } } as const;
  const orderBy = [{ finishedAt: "desc" }, { id: "desc" }] as const;
  const [files, twin] = await Promise.all([
    db.eventFile.findMany({ where, select: OTHER, orderBy: [...orderBy], take: OFFERED }),
    digest === null
      ? null
      : db.eventFile.findFirst({ where: { ...where, digest }, select: OTHER, orderBy: [...orderBy] }),
  ]);
  return { files: files.map(otherFile), twin: twin && otherFile(twin) };
}
