import { db } from "@/lib/db/client";
import { ConfigurationError, environment } from "@/lib/db/environment";
import { logFault } from "@/lib/log/log";
import { startWorker } from "./jobs/worker";

/** What is under way has so long to end after it was told to. */
const PARTING_MS = 6_000;
const TOLD_AGAIN_MS = 600_000;
/** So often the starter hears that this process does not hang. */
const BEAT_MS = 5_000;

/** The process of jobs, which the starter starts and ends. Silent as long as all is well. */
const { databaseUrl } = environment();
if (databaseUrl === null) throw new ConfigurationError("The jobs need DATABASE_URL: use npm start.");

/** When the log was told what, in milliseconds of this process; a database that is away says the same every second. */
const told = new Map<string, number>();
function fault(problem: unknown): void {
  const words = problem instanceof Error ? problem.message : String(problem);
  const now = performance.now();
  if (ending || now - (told.get(words) ?? Number.NEGATIVE_INFINITY) < TOLD_AGAIN_MS) return;
  told.set(words, now);
  logFault("jobs", problem);
}

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), PARTING_MS).unref();
  await (await starting)?.stop();
  await db.$disconnect();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
// The starter is gone, however it ended: nobody else would ever end this process.
process.on("disconnect", () => void end());

/** Sending to a starter that is gone would be a fault of its own. */
function tell(word: "beat" | "ready"): void {
  if (process.connected) process.send?.(word, undefined, undefined, () => undefined);
}

setInterval(() => tell("beat"), BEAT_MS).unref();
const starting = startWorker(databaseUrl, fault).catch((problem: unknown) => {
  logFault("jobs", problem);
  process.exit(1);
});
// Gone before we could hear of it.
if (process.send && !process.connected) await end();
await starting;
tell("ready");
