import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type BackupNote,
  backupNoteFile,
  nextBackup,
  noteRunningBackup,
  readBackupNote,
} from "@/lib/data/backup-note";
import { proveBackup } from "./prove-backup";
import { toDrop } from "./rotation";
import { writeBackup } from "./write-backup";

/** The name of a backup that the product took by itself: others in the folder are somebody's own, and stay. */
const OWN = /^daily-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)\.jsonl\.gz$/;
/** Whoever has just started the product wants to use it first. */
const LOOK_MS = 10 * 60_000;

export interface OwnBackups {
  url: string;
  dataDir: string;
  folder: string;
  now?: () => Date;
}

const stampOf = (at: Date) => at.toISOString().slice(0, 19).replaceAll(":", "-");

/** When the backup of a name was taken, in milliseconds; null: it is not one of ours. */
function takenAt(name: string): number | null {
  const [, stamp] = OWN.exec(name) ?? [];
  if (stamp === undefined) return null;
  const [day = "", hours = ""] = stamp.split("T");
  return Date.parse(`${day}T${hours.replaceAll("-", ":")}Z`);
}

/** Takes one backup, proves it and drops what the rotation lets go. Notes how it went; never throws. */
export async function takeOwnBackup({
  url,
  dataDir,
  folder,
  now = () => new Date(),
}: OwnBackups): Promise<BackupNote> {
  const at = now();
  const before = readBackupNote(dataDir)?.newest ?? null;
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  let note: BackupNote;
  try {
    noteRunningBackup(dataDir, at.toISOString());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = `daily-${stampOf(at)}.jsonl.gz`;
    const file = path.join(folder, name);
    const rows = Object.values(await writeBackup(url, file)).reduce((sum, count) => sum + count, 0);
    const proof = await proveBackup(url, file);
    const newest = { file, takenAt: at.toISOString(), bytes: statSync(file).size, rows, proof };
    note = { triedAt: at.toISOString(), problem: null, tookMs: took(), newest };
    dropOld(folder);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    note = { triedAt: at.toISOString(), problem: why, tookMs: took(), newest: before };
  } finally {
    noteRunningBackup(dataDir, null);
  }
  writeNote(dataDir, note);
  return note;
}

function dropOld(folder: string): void {
  const taken = readdirSync(folder).flatMap((name) => {
    const at = takenAt(name);
    return at === null ? [] : [{ name, at }];
  });
  for (const { name } of toDrop(taken)) rmSync(path.join(folder, name));
  // Of one that was cut off.
  for (const name of readdirSync(folder))
    if (name.endsWith(".partial") && OWN.test(name.replace(/\.partial$/, "")))
      rmSync(path.join(folder, name));
}

function writeNote(dataDir: string, note: BackupNote): void {
  const file = backupNoteFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(note));
  renameSync(`${file}.new`, file);
}

/** Whether it is time for one, by what is noted. `isDue(null, new Date()) // => true` */
export function isDue(note: BackupNote | null, now: Date): boolean {
  const next = nextBackup(note);
  return next === null || now >= next;
}

/** Takes a backup a day while the product runs. Returns how to end it, which waits for one that is being taken. */
export function keepBackups(own: OwnBackups, say: (line: string) => void): () => Promise<void> {
  // Of one that was cut off.
  noteRunningBackup(own.dataDir, null);
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const look = async () => {
    const { problem } = await takeOwnBackup(own);
    if (problem !== null) say(`The daily backup failed: ${problem}`);
  };
  const watch = setInterval(() => {
    if (busy || !isDue(readBackupNote(own.dataDir), new Date())) return;
    busy = true;
    running = look().finally(() => {
      busy = false;
    });
  }, LOOK_MS);
  watch.unref();
  return async () => {
    clearInterval(watch);
    await running;
  };
}
