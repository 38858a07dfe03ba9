import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withTestServer } from "@/lib/ops/check/test-server";
import { ROOT } from "@/lib/ops/root";
import { median } from "./median";
import { threadMilliseconds } from "./served-load";
import { type ServedProduct, said, serveProduct } from "./served-product";

/** The build in which the first reader after a write waited for all of it. */
const BEFORE = "f2e7aba";
const SIZES = [500, 5_000, 50_000];
const WRITES = 3;
/** Which of the signals, in the order of their days. */
const PLACES: [string, number][] = [
  ["in the last week", 0.9985],
  ["in the middle", 0.5],
  ["in the first year", 0.05],
];
const KINDS: [string, string][] = [
  ["a signal coded", "code"],
  ["a figure corrected", "correct"],
];
const DRAWN_WITHIN_MS = 300_000;
const WRITER = "lib/ops/bench/first-reader-writer.ts";
const WRITER_NEEDS = [WRITER, "lib/ops/bench/bench-write.ts"];

/** What one reader cost, in milliseconds. */
interface Read {
  /** Processor up to the end of the answer, but for the thread that draws. */
  making: number;
  /** Of all threads until the page stood with its bands. */
  drawn: number;
  /** By the clock. */
  waited: number;
  stood: number;
}

interface Writer {
  write: (line: string) => Promise<void>;
  stop: () => void;
}

/** What the first warm reader after one write costs the page server, by size, place and kind of the write, beside the build before; lines to print. */
export async function benchFirstReader(): Promise<string[]> {
  if (process.platform !== "linux")
    return ["the first reader after a write: left out, only Linux tells the processor of another process"];
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-first-"));
  chmodSync(folder, 0o755);
  const before = path.join(folder, BEFORE);
  try {
    const now = await withTestServer((url) => readsOf(ROOT, path.join(folder, "now"), url));
    const old = checkedOut(before)
      ? await withTestServer((url) => readsOf(before, path.join(folder, "before"), url))
      : null;
    return linesOf(now, old);
  } finally {
    spawnSync("git", ["worktree", "remove", "--force", before], { cwd: ROOT });
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(now: Map<string, Read>, old: Map<string, Read> | null): string[] {
  const ms = (time: number) => `${Math.round(time).toLocaleString("en-GB")} ms`;
  const told = ({ making, drawn, waited, stood }: Read) =>
    `${ms(making)} of processor (${ms(drawn)} with the bands), waited ${ms(waited)}, bands there after ${ms(stood)}`;
  return [...now].map(([what, read]) => {
    const was = old?.get(what);
    return `first reader after ${what}: ${told(read)}${was ? `; ${BEFORE}: ${told(was)}, ${(was.making / read.making).toFixed(1)} × as much` : ""}`;
  });
}

/** The middle read of each kind of write. */
export async function readsOf(checkout: string, dataDir: string, url: string): Promise<Map<string, Read>> {
  const served = await serveProduct(checkout, dataDir, url);
  const writer = await writerOf(checkout, url);
  const reads = new Map<string, Read>();
  try {
    const drawing = await drawingThread(served, writer);
    for (const size of SIZES) {
      const page = `${served.address}/bench-${size}`;
      // The code is warm, and what was drawn before is there.
      for (const [, part] of PLACES) {
        await writer.write(`correct bench-${size} ${part}`);
        await readOnce(served, page, drawing);
      }
      for (const [where, part] of PLACES) {
        const times = new Map(KINDS.map(([what]) => [what, [] as Read[]]));
        // In turn, so that no state comes back whose bands are kept.
        for (let write = 0; write < WRITES; write++)
          for (const [what, kind] of KINDS) {
            await writer.write(`${kind} bench-${size} ${part}`);
            times.get(what)?.push(await readOnce(served, page, drawing));
          }
        for (const [what, taken] of times)
          reads.set(`${what} ${where} of ${size.toLocaleString("en-GB")} signals`, middleOf(taken));
      }
    }
  } finally {
    writer.stop();
    await served.stop();
  }
  return reads;
}

function middleOf(times: readonly Read[]): Read {
  const middle = (of: keyof Read) => median(times.map((time) => time[of]));
  return {
    making: middle("making"),
    drawn: middle("drawn"),
    waited: middle("waited"),
    stood: middle("stood"),
  };
}

/** The thread that works longest where most has to be drawn; null: that is the one that answers, too. */
async function drawingThread(served: ServedProduct, writer: Writer): Promise<string | null> {
  const most = `bench-${SIZES.at(-1)}`;
  await readOnce(served, `${served.address}/${most}`, null);
  await writer.write(`code ${most} 0`);
  const before = threadMilliseconds(served.pid);
  await readOnce(served, `${served.address}/${most}`, null);
  const used = [...threadMilliseconds(served.pid)].map(([thread, ms]) => ({
    thread,
    ms: ms - (before.get(thread) ?? 0),
  }));
  const [longest] = used.sort((a, b) => b.ms - a.ms);
  return !longest || longest.thread === String(served.pid) ? null : longest.thread;
}

async function readOnce({ pid }: ServedProduct, page: string, drawing: string | null): Promise<Read> {
  const began = performance.now();
  const before = threadMilliseconds(pid);
  const used = (but: string | null) => {
    let sum = 0;
    for (const [thread, ms] of threadMilliseconds(pid))
      if (thread !== but) sum += ms - (before.get(thread) ?? 0);
    return sum;
  };
  let whole = await bodyOf(page);
  const read = { making: used(drawing), waited: performance.now() - began };
  while (whole.includes("being computed")) {
    if (performance.now() - began > DRAWN_WITHIN_MS) throw new Error(`${page} shows no bands`);
    await new Promise((resolve) => setTimeout(resolve, 250));
    whole = await bodyOf(page);
  }
  return { ...read, drawn: used(null), stood: performance.now() - began };
}

async function bodyOf(page: string): Promise<string> {
  const answer = await fetch(page);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`);
  return body;
}

/** A process that writes as a coder does, by the code of its own checkout; it loads the relationships first. */
async function writerOf(checkout: string, url: string): Promise<Writer> {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", WRITER], {
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  await said(child, /ready\n/);
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", () => reject(new Error("the process that writes has ended"))),
  );
  ended.catch(() => undefined);
  return {
    write: async (line) => {
      const done = new Promise<void>((resolve) => child.stdout?.once("data", () => resolve()));
      child.stdin?.write(`${line}\n`);
      await Promise.race([done, ended]);
    },
    stop: () => child.stdin?.end(),
  };
}

/** Whether the build before could be checked out and installed; what writes is put beside it. */
function checkedOut(checkout: string): boolean {
  const run = (program: string, ...words: string[]) =>
    spawnSync(program, words, { cwd: program === "git" ? ROOT : checkout, stdio: "ignore" }).status === 0;
  if (!run("git", "worktree", "add", "--detach", checkout, BEFORE) || !run("npm", "ci")) return false;
  for (const file of WRITER_NEEDS) copyFileSync(path.join(ROOT, file), path.join(checkout, file));
  return true;
}
