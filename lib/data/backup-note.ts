import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** What is noted of the backups that the product takes by itself, in `backups.json` of the data folder. */
const backupNote = z.object({
  /** ISO moment of the newest try. */
  triedAt: z.string(),
  /** Why it failed, in a sentence; null: it did not. */
  problem: z.string().nullable(),
  /** How long the newest try took; null: an earlier version noted it. */
  tookMs: z.number().nullable().default(null),
  /** The newest that succeeded; null: none yet. */
  newest: z
    .object({
      file: z.string(),
      takenAt: z.string(),
      bytes: z.number(),
      rows: z.number(),
      /** How it was proved: restored into an empty database, or, where none may be made, read to its end. */
      proof: z.enum(["restored", "read"]),
    })
    .nullable(),
});
export type BackupNote = z.output<typeof backupNote>;

export const backupNoteFile = (dataDir: string) => path.join(dataDir, "backups.json");

/** The note as it stands; null: no backup was tried yet. */
export function readBackupNote(dataDir: string): BackupNote | null {
  try {
    return backupNote.parse(JSON.parse(readFileSync(backupNoteFile(dataDir), "utf8")));
  } catch {
    return null;
  }
}

const runningFile = (dataDir: string) => path.join(dataDir, "backup-running");

/** Notes that a backup is being taken since a moment; null: none is. */
export function noteRunningBackup(dataDir: string, since: string | null): void {
  if (since === null) rmSync(runningFile(dataDir), { force: true });
  else writeFileSync(runningFile(dataDir), since);
}

/** Since when a backup is being taken, as an ISO moment; null: none is. */
export function readRunningBackup(dataDir: string): string | null {
  try {
    const since = readFileSync(runningFile(dataDir), "utf8");
    return Number.isNaN(Date.parse(since)) ? null : since;
  } catch {
    return null;
  }
}

const DAY_MS = 24 * 3_600_000;
/** After a failure it is tried again sooner. */
const AGAIN_MS = 3_600_000;

/** From when on the next backup is taken; null: as soon as the product looks whether one is due. */
export function nextBackup(note: BackupNote | null): Date | null {
  if (note === null) return null;
  return new Date(Date.parse(note.triedAt) + (note.problem === null ? DAY_MS : AGAIN_MS));
}

/**
 * What an administrator has to be warned of: that the newest backup is older than two days, or that there is none though the product has run for
 * as long; null: nothing. `since` is when it began to keep backups.
 */
export function backupWarning(note: BackupNote | null, since: Date, now: Date): string | null {
  if (note?.problem) return `The newest backup failed: ${note.problem}`;
  const newest = note?.newest ? new Date(note.newest.takenAt) : since;
  if (now.getTime() - newest.getTime() <= 2 * DAY_MS) return null;
  return note?.newest ? "The newest backup is older than two days." : "There is no backup yet.";
}
