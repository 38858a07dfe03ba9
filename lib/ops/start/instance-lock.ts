import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ConfigurationError } from "@/lib/db/environment";
import { endGroup, isRunning } from "./running-process";

const START_MARK = "lib/ops/";
/** The page server's script, by which its command line is known. */
export const SERVER_SCRIPT = "lib/ops/serve.ts";
/** That of the process of jobs. */
export const JOBS_SCRIPT = "lib/ops/jobs.ts";

const owner = z.object({
  pid: z.number().int(),
  address: z.string(),
  serverPid: z.number().int().nullable(),
  jobsPid: z.number().int().nullable().default(null),
});

/** What this process has started, so that a later start can end it if we are killed. */
interface Children {
  serverPid: number | null;
  jobsPid: number | null;
}

export interface InstanceLock {
  note: (started: Partial<Children>) => void;
  release: () => void;
}

/** Makes this process the only one on a data folder. A lock whose owner is gone is taken over. */
export async function takeInstanceLock(dataDir: string, address: string): Promise<InstanceLock> {
  const file = path.join(dataDir, "running.json");
  const children: Children = { serverPid: null, jobsPid: null };
  const mine = () => JSON.stringify({ pid: process.pid, address, ...children });
  makeFolder(dataDir);
  for (let tries = 0; !claim(file, mine(), dataDir); tries++) {
    if (tries > 3) throw notWritable(dataDir, "its lock comes back each time");
    await takeOver(file, dataDir);
  }
  return {
    note: (started) => {
      Object.assign(children, started);
      writeFileSync(`${file}.new`, mine());
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

async function takeOver(file: string, dataDir: string) {
  const left = readOwner(file);
  if (left && left.pid !== process.pid && isRunning(left.pid, START_MARK))
    throw new ConfigurationError(
      `Thawline runs already on the data folder ${dataDir} (process ${left.pid}, ${left.address}): stop it first, or give this one its own THAWLINE_DATA_DIR, THAWLINE_DB_PORT and PORT.`,
    );
  // The owner was killed; its page server may still hold the port, and its jobs a connection to the database.
  const started: [number | null | undefined, string][] = [
    [left?.jobsPid, JOBS_SCRIPT],
    [left?.serverPid, SERVER_SCRIPT],
  ];
  for (const [pid, script] of started) if (pid && isRunning(pid, script)) await endGroup(pid, script, 5_000);
  rmSync(file, { force: true });
}

function readOwner(file: string) {
  try {
    return owner.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function makeFolder(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/** Writes the lock where there is none; one of two processes wins. */
function claim(file: string, content: string, dataDir: string): boolean {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw notWritable(dataDir, error);
  }
}

function notWritable(dataDir: string, why: unknown): ConfigurationError {
  const reason = why instanceof Error ? why.message : String(why);
  return new ConfigurationError(
    `The data folder ${dataDir} cannot be written (${reason}): give this account the right to, or choose another with THAWLINE_DATA_DIR.`,
  );
}
