import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether a process lives and is the one we mean; numbers are given anew after a restart of the machine. */
export function isRunning(pid: number, mark: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives under another account.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const command = commandOf(pid);
  return command === null || command.includes(mark);
}

function commandOf(pid: number): string | null {
  if (existsSync("/proc/self/cmdline")) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return "";
    }
  }
  if (process.platform === "win32") return null;
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
}

/** Asks a process and its children to end; after the limit they are ended. */
export async function endGroup(pid: number, mark: string, limitMs: number): Promise<void> {
  signalGroup(pid, "SIGTERM");
  const limit = performance.now() + limitMs;
  while (isRunning(pid, mark) && performance.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (isRunning(pid, mark)) signalGroup(pid, "SIGKILL");
}

/** Ends a process and its children at once: one that hangs hears no request. */
export const killGroup = (pid: number): void => signalGroup(pid, "SIGKILL");

function signalGroup(pid: number, signal: "SIGTERM" | "SIGKILL") {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Gone already, which is what was asked for.
  }
}
