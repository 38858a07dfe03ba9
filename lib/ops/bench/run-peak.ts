import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const BETWEEN_LOOKS = 40;

/** Memory in bytes: of each process added up (RSS), and with what several share counted once (PSS). */
export interface Held {
  rss: number;
  pss: number;
}

/** What a command took with all the processes that it started. */
export interface RunPeak {
  milliseconds: number;
  /** The most that they held at once; 0 where the system does not tell. */
  peak: Held;
  /** The same without the first process, as npm is in `npm run`. */
  peakBelow: Held;
  out: string;
}

/** Runs a command to its end and looks at the memory of all its processes meanwhile. Throws where it ends with an error. */
export async function runPeak(
  command: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<RunPeak> {
  const began = performance.now();
  const run = spawn(command, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  const parts: Buffer[] = [];
  run.stdout.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise<number>((resolve, reject) => {
    run.on("error", reject);
    run.on("close", (code) => {
      if (code === 0) resolve(performance.now() - began);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}`));
    });
  });
  let running = true;
  const over = ended.finally(() => {
    running = false;
  });
  const peak: Held = { rss: 0, pss: 0 };
  const peakBelow: Held = { rss: 0, pss: 0 };
  while (running) {
    const pid = run.pid ?? 0;
    const below = descendants(pid).map(held);
    raise(peakBelow, below);
    raise(peak, [held(pid), ...below]);
    await Promise.race([over, wait(BETWEEN_LOOKS)]);
  }
  return { milliseconds: await over, peak, peakBelow, out: Buffer.concat(parts).toString() };
}

function raise(peak: Held, all: readonly Held[]): void {
  for (const kind of ["rss", "pss"] as const)
    peak[kind] = Math.max(
      peak[kind],
      all.reduce((sum, one) => sum + one[kind], 0),
    );
}

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function held(pid: number): Held {
  const told = read(`/proc/${pid}/smaps_rollup`);
  const bytes = (kind: string) =>
    Number(new RegExp(`^${kind}:\\s+(\\d+) kB`, "m").exec(told)?.[1] ?? 0) * 1024;
  return { rss: bytes("Rss"), pss: bytes("Pss") };
}

/** A process may be gone by the time that it is looked at, and not every system has these files. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
