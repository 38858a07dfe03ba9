import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";

/** How far a file is that is being loaded: signals written, of all that it writes. */
export interface ImportProgress {
  written: number;
  toWrite: number;
}

/** Tells how far a file is, beside the transaction that loads it: what that writes nobody else sees yet. */
export async function tellProgress(id: string, progress: ImportProgress | null): Promise<void> {
  await db.importDraft.updateMany({ where: { id }, data: progress ?? { written: null, toWrite: null } });
}

/** How far the file of this administrator is; null: none is being loaded. */
export async function importProgress(person: Person | null): Promise<ImportProgress | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  const draft = await db.importDraft.findUnique({
    where: { userId },
    select: { written: true, toWrite: true },
  });
  if (!draft || draft.written === null || draft.toWrite === null) return null;
  return { written: draft.written, toWrite: draft.toWrite };
}
