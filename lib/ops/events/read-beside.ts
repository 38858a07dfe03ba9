import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { z } from "zod";
import { environment } from "@/lib/db/environment";
import { ROOT } from "@/lib/ops/root";

const SCRIPT = "lib/ops/events/read-process.ts";
/** In MB. A file is never held: what a batch of rows and the program need. */
const HEAP_MB = 160;
/** In MB, of what was just made: rows are let go at once, and with more room they would only wait there. */
const YOUNG_MB = 4;
/** In bytes. What is larger goes back to the system once it is free: parts of 4 MiB and the texts made of them leave gaps that nothing else fills. */
const OF_ITS_OWN = "131072";
/** Behind pages, letters and other jobs. */
const NICENESS = 10;

const word = z.union([z.object({ note: z.string() }), z.object({ problem: z.string() })]);

/** Reads a file of event data in a process of its own, which ends with this one. What came of it; throws where it failed, so that it is tried again. */
export function readBeside(
  fileId: string,
  signal: AbortSignal,
  databaseUrl: string | null = environment().databaseUrl,
): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MB}`,
      `--max-semi-space-size=${YOUNG_MB}`,
      ...["--import", "tsx", "--conditions=react-server", SCRIPT, fileId],
    ],
    {
      cwd: ROOT,
      // Over the channel it sees when this process is gone.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        ...process.env,
        ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
        THAWLINE_DB_POOL: "2",
        MALLOC_MMAP_THRESHOLD_: OF_ITS_OWN,
        MALLOC_TRIM_THRESHOLD_: OF_ITS_OWN,
      },
    },
  );
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
