import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { ROOT } from "@/lib/ops/root";
import { JOBS_SCRIPT } from "./instance-lock";
import { endGroup, killGroup } from "./running-process";

const STOP_LIMIT_MS = 10_000;
/** After a death it is started again so soon, and later after each further one that comes before it was ready. */
const AGAIN_MS = [500, 2_000, 5_000, 15_000, 30_000];

/**
 * One that says nothing at so many looks in a row hangs: it is stopped, or in a loop without an end. Looks are counted and not time, which goes on while a machine sleeps; far
 * more than a job keeps its thread busy on a machine that is overloaded.
 */
const LOOK_MS = 10_000;
const SILENT_LOOKS = 30;

/** Whoever reads a page comes first where processors are few: a third of the share of the page server. What jobs start, as a browser to print, has the same. */
export const NICENESS = 5;

/** At once, so that the threads that it starts have the same. */
function yieldToReaders(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // Gone already, which is told as its end.
  }
}

export interface JobsProcess {
  stop: () => Promise<void>;
}

/**
 * Keeps a process running that runs jobs, in a process group of its own: what befalls it, or what it holds in memory, does not touch the page server. Like that it ends by itself where this
 * process is gone. `spawned` is told its number at each start, and null while there is none.
 */
export function keepJobsRunning(
  dev: boolean,
  env: Record<string, string>,
  spawned: (pid: number | null) => void,
  say: (line: string) => void,
  { script = JOBS_SCRIPT, lookMs = LOOK_MS } = {},
): JobsProcess {
  let stopped = false;
  let silent = 0;
  let child: ChildProcess | null = null;
  let again: NodeJS.Timeout | null = null;
  let failures = 0;

  function start(): void {
    again = null;
    const begun = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", script], {
      cwd: ROOT,
      detached: process.platform !== "win32",
      // Over the channel it sees when this process is gone.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, ...env, NODE_ENV: dev ? "development" : "production" },
    });
    child = begun;
    yieldToReaders(begun.pid);
    silent = 0;
    begun.on("message", (word) => {
      silent = 0;
      if (word === "ready") failures = 0;
    });
    begun.once("error", (error) => ended(error.message));
    begun.once("exit", (code, signal) => ended(signal === null ? `code ${code}` : `signal ${signal}`));
    spawned(begun.pid ?? null);
  }

  function ended(how: string): void {
    child = null;
    if (stopped || again !== null) return;
    spawned(null);
    if (failures === 0)
      say(
        `The jobs ${hung() ? "hung and were ended" : `ended by themselves (${how})`}; starting them again …`,
      );
    again = setTimeout(start, AGAIN_MS[Math.min(failures, AGAIN_MS.length - 1)]);
    failures++;
  }

  const hung = () => silent >= SILENT_LOOKS;
  const watch = setInterval(() => {
    silent++;
    if (hung() && child?.pid !== undefined) killGroup(child.pid);
  }, lookMs);
  watch.unref();
  start();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(watch);
      if (again !== null) clearTimeout(again);
      const pid = child?.pid;
      if (pid !== undefined) await endGroup(pid, script, STOP_LIMIT_MS);
    },
  };
}
