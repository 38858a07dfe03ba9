import { readdirSync, readFileSync } from "node:fs";

/** Sends a signal to one process; false: it is gone. */
export function signal(pid: number | null | undefined, name: NodeJS.Signals): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** A process and all below it; Linux alone tells them. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const [, rest = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(/\) (?=[A-Z] )/);
      parents.set(Number(name), Number(rest.split(" ")[1]));
    } catch {
      // Gone meanwhile.
    }
  }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Looks again and again until something holds; false: it did not in time. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const limit = performance.now() + limitMs;
  while (performance.now() < limit) {
    if (await holds()) return true;
    await pause(25);
  }
  return false;
}
