import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { ROOT } from "@/lib/ops/root";
import { FROM, madeUpSignals, SIGNALS, TO } from "./bench-engine";
import { median } from "./median";
import { type Held, type RunPeak, runPeak } from "./run-peak";

const RUNS = 3;
const LINES_AT_A_TIME = 10_000;
const SCRIPT = path.join(ROOT, "lib/ops/bench/plain-index.py");

/** The command `compute` over a file of a million signals against a plain script of numpy that checks nothing, in turns; lines to print. */
export async function benchCompute(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-bench-compute-"));
  try {
    const file = path.join(folder, "signals.jsonl");
    writeSignals(file);
    const [from, to] = [isoFromDay(FROM), isoFromDay(TO)];
    const asked = ["--signals", file, "--from", from, "--to", to];
    const product = () => runPeak("npm", ["run", "--silent", "compute", "--", ...asked]);
    const script = () => runPeak("python3", [SCRIPT, file, from, to]);
    const there = spawnSync("python3", ["-c", "import numpy"], { stdio: "ignore" }).status === 0;
    // The bundle may have to be made first.
    await runPeak("npm", ["run", "--silent", "compute", "--", "--help"]);
    const runs: { product: RunPeak; script: RunPeak | null }[] = [];
    for (let run = 0; run < RUNS; run++)
      runs.push({ product: await product(), script: there ? await script() : null });
    const own = runs.map((run) => run.product);
    const plain = runs.flatMap((run) => run.script ?? []);
    const lines = [
      `compute from a file of ${SIGNALS.toLocaleString("en-GB")} signals, npm and all: ${seconds(own).toFixed(2)} s, ${memory(own, "peak")}`,
      `compute without npm itself: ${memory(own, "peakBelow")}`,
    ];
    if (!there)
      return [...lines, "a plain script of numpy beside it: not here, there is no python3 with numpy"];
    const [time, size] = [
      seconds(own) / seconds(plain),
      bytes(own, "peak", "rss") / bytes(plain, "peak", "rss"),
    ];
    return [
      ...lines,
      `a plain script of numpy that checks nothing: ${seconds(plain).toFixed(2)} s, ${memory(plain, "peak")}`,
      `compute against the script: ${time.toFixed(2)} × its time, ${size.toFixed(2)} × its memory, furthest apart ${furthest(own[0], plain[0]).toExponential(1)} points`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All dated to the day: the script knows no other precision. */
function writeSignals(file: string): void {
  const iso = (day: Day | null) => (day === null ? null : isoFromDay(day));
  const signals = madeUpSignals(SIGNALS);
  for (let first = 0; first < signals.length; first += LINES_AT_A_TIME) {
    const lines = signals.slice(first, first + LINES_AT_A_TIME).map((signal) => {
      const { id, family, intensity, scored } = signal;
      const reports = signal.reports.map(({ reliability, credibility, published }) => ({
        ...{ reliability, credibility, published: iso(published) },
      }));
      const days = { start: iso(signal.start), end: iso(signal.end), precision: "day" };
      return `${JSON.stringify({ id, family, ...days, intensity, scored, reports })}\n`;
    });
    appendFileSync(file, lines.join(""));
  }
}

const seconds = (runs: readonly RunPeak[]) => median(runs.map(({ milliseconds }) => milliseconds)) / 1000;
const bytes = (runs: readonly RunPeak[], what: "peak" | "peakBelow", kind: keyof Held) =>
  median(runs.map((run) => run[what][kind]));

function memory(runs: readonly RunPeak[], what: "peak" | "peakBelow"): string {
  const megabytes = (kind: keyof Held) => `${(bytes(runs, what, kind) / 1e6).toFixed(0)} MB`;
  if (bytes(runs, what, "rss") === 0) return "memory not told by this system";
  return `at most ${megabytes("rss")} of all processes added up (RSS), ${megabytes("pss")} with what they share counted once (PSS)`;
}

/** The greatest difference of two answers in the index of a day. */
function furthest(own: RunPeak | undefined, plain: RunPeak | undefined): number {
  const index = (run: RunPeak | undefined) =>
    (run?.out ?? "")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((row) => Number(row.split(",")[1]));
  const other = index(plain);
  return Math.max(...index(own).map((value, day) => Math.abs(value - (other[day] ?? Number.NaN))));
}
