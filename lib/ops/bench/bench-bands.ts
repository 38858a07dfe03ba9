import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bandPartSteps } from "@/lib/engine/draws/bands";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import type { BandParts } from "@/lib/engine/draws/parts/band-parts";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import { ROOT } from "@/lib/ops/root";
import { FROM, madeUpSignals, TO } from "./bench-engine";

/** The last state in which every write drew all bands again. */
const BEFORE = "406e2b9";
const SIGNALS = 50_000;
const SCRIPT = "lib/ops/bench/bands-of-many.ts";

interface Drawn {
  /** Milliseconds, and of processor. */
  waited: number;
  processor: number;
  /** Hash of every number. */
  bits: string;
}

const ms = (time: number) => `${Math.round(time).toLocaleString("en-GB")} ms`;

/** Times the bands of ten years and 50,000 signals, from nothing and after one write, beside the state before; lines to print. */
export function benchBands(): string[] {
  const now = drawnIn(ROOT);
  const old = drawnBefore();
  const whole = old ?? now;
  const beside = (time: number) =>
    `${(whole.processor / time).toFixed(1)} × less than all of them${old ? ` at ${BEFORE}` : ""}`;
  const nothing = `${ms(now.processor)} of processor, waited ${ms(now.waited)}`;
  return [
    `bands of ${SIGNALS.toLocaleString("en-GB")} signals and ten years from nothing: ${nothing}${
      old
        ? `; ${BEFORE}: ${ms(old.processor)}, ${beside(now.processor)}, ${old.bits === now.bits ? "the same to the last bit" : "NOT THE SAME BITS"}`
        : `; ${BEFORE} left out: it could not be checked out here`
    }`,
    ...afterWrites().map(
      ({ where, processor }) =>
        `the same after one signal more ${where}: ${ms(processor)} of processor, ${beside(processor)}`,
    ),
  ];
}

function drawnIn(checkout: string): Drawn {
  const run = spawnSync(process.execPath, ["--import", "tsx", SCRIPT, String(SIGNALS)], { cwd: checkout });
  if (run.status !== 0) throw new Error(`${SCRIPT} failed:\n${run.stderr}`);
  return JSON.parse(run.stdout.toString());
}

/** By the sources of the state before; null: there is no repository to take them from. */
function drawnBefore(): Drawn | null {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-bands-"));
  try {
    const archive = spawnSync("git", ["archive", BEFORE, "lib", "package.json", "tsconfig.json"], {
      cwd: ROOT,
      maxBuffer: 2 ** 28,
    });
    if (archive.status !== 0) return null;
    if (spawnSync("tar", ["-x", "-C", folder], { input: archive.stdout }).status !== 0) return null;
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
    copyFileSync(path.join(ROOT, SCRIPT), path.join(folder, SCRIPT));
    return drawnIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function afterWrites(): { where: string; processor: number }[] {
  const signals = madeUpSignals(SIGNALS);
  const parts = partsOf(signals, null);
  const days: [string, Day][] = [
    ["in the last week", TO - 5],
    ["a year before the end", TO - 365],
    ["in the middle", FROM + Math.floor((TO - FROM) / 2)],
    ["in the first year", FROM + 200],
  ];
  return days.map(([where, day]) => {
    const pattern = signals[0] as EngineSignal;
    const more = [
      ...signals,
      { ...pattern, id: "one-more", start: day, end: day, precision: "day" as const },
    ];
    const before = process.cpuUsage();
    partsOf(more, parts);
    const { user, system } = process.cpuUsage(before);
    return { where, processor: (user + system) / 1000 };
  });
}

/** Packing and comparing count: they are part of what a write costs. */
function partsOf(signals: readonly EngineSignal[], before: BandParts | null): BandParts {
  const packed = packSignals(signals);
  const rows = { packed, doubts: doubtsOf(packed, signals, new Map(), null) };
  const steps = bandPartSteps(rows, METHOD_1, FROM, TO, DEFAULT_DRAWS, before);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
