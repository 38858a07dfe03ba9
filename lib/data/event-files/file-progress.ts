import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { databaseClock } from "@/lib/data/database-clock";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";

/** How far reading has come. */
export interface Progress {
  bytesRead: number;
  rowsRead: number;
  rowsKept: number;
  /** Milliseconds since this try began, at the clock of the database; null: it has not begun. */
  forMs: number | null;
}

/** The columns that tell it. */
export const PROGRESS = {
  state: true,
  size: true,
  bytesRead: true,
  rowsRead: true,
  rowsKept: true,
  readingSince: true,
} as const;

interface Reading {
  bytesRead: bigint;
  rowsRead: bigint;
  rowsKept: number;
  readingSince: Date | null;
}

export async function progressOf({
  bytesRead,
  rowsRead,
  rowsKept,
  readingSince,
}: Reading): Promise<Progress> {
  const forMs = readingSince && (await databaseClock()).getTime() - readingSince.getTime();
  return { bytesRead: Number(bytesRead), rowsRead: Number(rowsRead), rowsKept, forMs };
}

/** State and progress alone, for whoever looks every few seconds. */
export async function getProgress(
  person: Person | null,
  fileId: string,
): Promise<Progress & { state: string; size: number }> {
  authorise(person, "signal.write");
  const file = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: PROGRESS,
  });
  if (!file) throw new NotFound("the file");
  return { state: file.state, size: Number(file.size), ...(await progressOf(file)) };
}
