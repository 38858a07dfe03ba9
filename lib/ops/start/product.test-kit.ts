import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach } from "node:test";
import { ROOT } from "@/lib/ops/root";

/** A product that a test has started. */
export interface Product {
  child: ChildProcess;
  /** What it has written, to either stream. */
  said: () => string;
  /** Resolves with its exit code; null where a signal ended it. */
  ended: Promise<number | null>;
}

export const DIRECTLY = [process.execPath, "--import", "tsx", "lib/ops/start.ts"] as const;
export const BY_NPM = ["npm", "start"] as const;

const START_LIMIT_MS = 180_000;
const END_LIMIT_MS = 30_000;

const running: Product[] = [];

/** A folder for the products of a test file, which goes with them; a server under another account may enter it. */
export function productFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-start-"));
  chmodSync(folder, 0o755);
  // What a test that failed left running would hold the port and the folder of those after it.
  afterEach(endAll);
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a product as a person would, on the test machine's own settings and those given. */
export function startProduct(
  settings: Record<string, string>,
  [program, ...words]: readonly [string, ...string[]] = DIRECTLY,
): Product {
  const child = spawn(program, words, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: "", BASE_URL: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const product = { child, said: () => said, ended };
  running.push(product);
  return product;
}

/** Waits until a product has said that it is ready, and the address that makes the first administrator. */
export async function ready({ child, said }: Product): Promise<void> {
  await until(() => said().includes("works once") || child.exitCode !== null, START_LIMIT_MS);
  assert.match(said(), /works once/);
}

/** Asks a product to end, which it does without a fault. */
export async function end({ child, said, ended }: Product, signal: "SIGTERM" | "SIGINT" = "SIGTERM") {
  child.kill(signal);
  assert.equal(await ended, 0, said());
}

/** Whether something holds before the limit. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const limit = performance.now() + limitMs;
  while (performance.now() < limit) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** What the lock of a data folder tells of who holds it; null where there is none. */
export function lockOf(dataFolder: string): { serverPid: number | null; jobsPid: number | null } | null {
  try {
    return JSON.parse(readFileSync(path.join(dataFolder, "running.json"), "utf8"));
  } catch {
    return null;
  }
}

async function endAll(): Promise<void> {
  const left = running.splice(0).filter(({ child }) => child.exitCode === null && child.signalCode === null);
  for (const { child } of left) child.kill("SIGTERM");
  const all = Promise.all(left.map(({ ended }) => ended));
  const late = new Promise((resolve) => setTimeout(resolve, END_LIMIT_MS).unref());
  await Promise.race([all, late]);
  for (const { child } of left) child.kill("SIGKILL");
}
