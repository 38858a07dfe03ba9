import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { z } from "zod";
import { environment } from "@/lib/db/environment";
import { ROOT } from "@/lib/ops/root";
import { READER_FLAGS, READER_MEMORY } from "./reader-node";

const SCRIPT = "lib/ops/events/read-process.ts";
/** Behind pages, letters and other jobs. */
const NICENESS = 10;

const word = z.union([z.object({ note: z.string() }), z.object({ problem: z.string() })]);

/** Reads a file of event data in a process of its own, which ends with this one. What came of it; throws where it failed, so that it is tried again. */
export function readBeside(
  fileId: string,
  signal: AbortSignal,
  databaseUrl: string | null = environment().databaseUrl,
): Promise<string> {
  const child = spawn(process.execPath, [...READER_FLAGS, SCRIPT, fileId], {
    cwd: ROOT,
    // Over the channel it sees when this process is gone.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
      THAWLINE_DB_POOL: "2",
      ...READER_MEMORY,
    },
  });
  yieldToOthers(child.pid);
  const stop = () => child.kill("SIGKILL");
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  return new Promise<string>((resolve, reject) => {
    let told: z.output<typeof word> | null = null;
    child.on("message", (sent) => {
      told = word.safeParse(sent).data ?? told;
    });
    child.once("error", reject);
    child.once("exit", (code, by) => {
      signal.removeEventListener("abort", stop);
      if (told && "note" in told) resolve(told.note);
      else
        reject(new Error(told?.problem ?? `the process that read the file ended (${by ?? `code ${code}`})`));
    });
  });
}

function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // Gone already, which is told as its end.
  }
}
