import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { READER_FLAGS, READER_MEMORY } from "@/lib/ops/events/reader-node";
import { ROOT } from "@/lib/ops/root";
import { madeUpGdelt, PAIR } from "./events/made-up-gdelt";
import { writeZip } from "./events/zip-file";
import { median } from "./median";
import { type RunPeak, runPeak } from "./run-peak";

const RUNS = 3;
const READER = path.join(ROOT, "lib/ops/bench/events/read-zip.ts");
const PANDAS = path.join(ROOT, "lib/ops/bench/events/pandas-filter.py");
/** Rows of the pair in either direction; a row with other than 61 fields ends it, as it ends ours. */
const AWK = `NF != 61 { bad = 1; exit 1 } ($8 == one && $18 == other) || ($8 == other && $18 == one) { kept++ } END { if (!bad) print kept + 0, NR }`;

/** One that is measured: a command that prints how many rows it kept and how many there were. */
interface Runner {
  name: string;
  /** At least this many times its rows a second are aimed at; null: only told. */
  aim: number | null;
  run: (file: string) => Promise<RunPeak>;
}

/** A year of GDELT as far as so many rows go, zipped, read for one pair by ours and by what an analyst would take, in turns; lines to print. */
export async function benchEvents(rows: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-events-"));
  try {
    const file = path.join(folder, "events.zip");
    const size = await writeZip(file, madeUpGdelt(rows));
    const { there, missing } = runners();
    const runs = there.map((): RunPeak[] => []);
    for (let turn = 0; turn < RUNS; turn++)
      for (const [at, one] of there.entries()) runs[at]?.push(await one.run(file));
    return [
      `event files: ${rows.toLocaleString("en-GB")} rows in GDELT's shape, ${megabytes(size.unpacked)}, zipped ${megabytes(size.packed)}; medians of ${RUNS} runs in turns, unzipping included`,
      ...told(rows, there, runs),
      ...missing.map((name) => `  ${name}: not here`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runners(): { there: Runner[]; missing: string[] } {
  const ours: Runner = {
    name: "ours",
    aim: null,
    run: (file) => runPeak(process.execPath, [...READER_FLAGS, READER, file], READER_MEMORY),
  };
  const python = ["python3", "/usr/bin/python3"].find((name) => works(name, ["-c", "import pandas"]));
  const peers: [name: string, aim: number | null, command: string | null][] = [
    ["gawk, LC_ALL=C", 0.5, awk("gawk", "C")],
    ["gawk, LC_ALL=C.UTF-8", 0.5, awk("gawk", "C.UTF-8")],
    ["mawk", null, awk("mawk", "C")],
    ["pandas in chunks", 3, python ? `${python} "$1" ${PAIR.join(" ")}` : null],
  ];
  const unzips = works("unzip", ["-v"]);
  const there = peers.flatMap(([name, aim, command]) =>
    command === null || !unzips ? [] : [{ name, aim, run: piped(command) }],
  );
  const missing = peers.map(([name]) => name).filter((name) => !there.some((one) => one.name === name));
  return { there: [ours, ...there], missing };
}

function awk(program: string, locale: string): string | null {
  if (!works(program, ["BEGIN { exit 0 }"])) return null;
  const [one, other] = PAIR;
  return `LC_ALL=${locale} ${program} -F'\\t' -v one=${one} -v other=${other} '${AWK}'`;
}

/** Its standard input is the file, unzipped. */
const piped = (command: string) => (file: string) =>
  runPeak("sh", ["-c", `unzip -p "$0" | ${command}`, file, PANDAS]);

const works = (command: string, args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

function told(rows: number, there: readonly Runner[], runs: readonly RunPeak[][]): string[] {
  const speeds = runs.map((some) => rows / (median(some.map(({ milliseconds }) => milliseconds)) / 1000));
  const [own = 0] = speeds;
  const lines = there.map(({ name, aim }, at) => {
    const speed = speeds[at] ?? 0;
    const against =
      at === 0
        ? ""
        : `; ours is ${(own / speed).toFixed(2)} × (${aim === null ? "no aim" : `aim: ≥ ${aim}`})`;
    return `  ${name}: ${Math.round(speed).toLocaleString("en-GB")} rows/s, at most ${memory(runs[at] ?? [])}${at === 0 ? " (aim: ≤ 300 MB)" : ""}${against}`;
  });
  return [...lines, `  kept and read: ${agreement(runs.flat())}`];
}

/** The most of all runs: a peak is no matter of chance that a median should hide. */
function memory(runs: readonly RunPeak[]): string {
  const most = Math.max(...runs.map(({ peak }) => peak.rss));
  return most === 0 ? "memory not told by this system" : `${megabytes(most)} of its processes added up (RSS)`;
}

function agreement(runs: readonly RunPeak[]): string {
  const answers = [...new Set(runs.map(({ out }) => out.trim()))];
  if (answers.length > 1) throw new Error(`they do not agree on the rows: ${answers.join("; ")}`);
  return `${answers.join()}, the same by all`;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString("en-GB")} MB`;
