import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { ConfigurationError } from "@/lib/db/environment";
import { ROOT } from "@/lib/ops/root";
import { SERVER_SCRIPT } from "./instance-lock";
import { endGroup } from "./running-process";

/** One that lives is waited for: on cores with a load of 30 its first answer took more than a minute. */
const START_LIMIT_MS = 300_000;
/** A first request that is lost on busy cores is asked again. */
const ASK_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 10_000;

export interface PageServer {
  /** Settles when the server ends, with how: “code 1”, “signal SIGKILL”. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** Refuses with a sentence where the port that a setting names is in use. */
export function requireFreePort(port: number, host: string | null, setting = "PORT"): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", (error) => {
      const why =
        "code" in error && error.code === "EADDRINUSE" ? "is taken" : `cannot be used (${error.message})`;
      reject(
        new ConfigurationError(`Port ${port} ${why}: set ${setting} to a free one, or end what uses it.`),
      );
    });
    probe.listen(port, host ?? undefined, () => probe.close(() => resolve()));
  });
}

/**
 * Starts the page server in a process group of its own, so that Ctrl-C reaches us first and the order of ending is ours.
 * `spawned` is told its number at once, long before it answers: we may be killed meanwhile. It is not waited for once the start is told to stop.
 */
export async function startPageServer(
  port: number,
  host: string | null,
  dev: boolean,
  env: Record<string, string>,
  spawned: (pid: number) => void,
  stopping?: AbortSignal,
): Promise<PageServer> {
  const child = spawn(process.execPath, ["--import", "tsx", SERVER_SCRIPT, ...(dev ? ["--dev"] : [])], {
    cwd: ROOT,
    detached: process.platform !== "win32",
    // Over the channel it sees when this process is gone.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      ...env,
      NODE_ENV: dev ? "development" : "production",
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal === null ? `code ${code}` : `signal ${signal}`));
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("The page server could not be started.");
  spawned(pid);
  const server = { ended, stop: () => endGroup(pid, SERVER_SCRIPT, STOP_LIMIT_MS) };
  const told = new Promise<never>((_, reject) => {
    stopping?.addEventListener("abort", () => reject(stopping.reason), { once: true });
  });
  try {
    await Promise.race([
      answers(`http://${host ?? "127.0.0.1"}:${port}/api/health`),
      ended.then((how) => {
        throw new Error(`The page server ended while starting (${how}).`);
      }),
      told,
    ]);
  } catch (problem) {
    await server.stop();
    throw problem;
  }
  told.catch(() => undefined);
  return server;
}

async function answers(address: string): Promise<void> {
  const limit = performance.now() + START_LIMIT_MS;
  while (performance.now() < limit) {
    try {
      await fetch(address, { signal: AbortSignal.timeout(ASK_LIMIT_MS) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`The page server did not answer at ${address} within ${START_LIMIT_MS / 1000} seconds.`);
}
