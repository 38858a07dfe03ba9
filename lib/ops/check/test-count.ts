import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { ROOT } from "@/lib/ops/root";
import { say } from "@/lib/ops/say";
import { leftOutIn } from "./left-out";
import { runNode, type ToolRun } from "./run-tool";

export interface Count {
  passed: number;
  failed: number;
}

/** A check that answers yes or no counts as one; what it had to say is shown when it says no. */
export function countCheck(run: ToolRun): Count {
  if (run.code === 0) return { passed: 1, failed: 0 };
  process.stdout.write(run.output);
  return { passed: 0, failed: 1 };
}

/** With what a stack of a test that failed names the source. */
const FROM_BUNDLE = ["--enable-source-maps"];
const FROM_SOURCE = ["--import", "tsx"];

/** A test or a file of tests that hangs ends as one that failed, and the run goes on to its count. */
const LIMIT = `--test-timeout=${15 * 60_000}`;

/** Runs test files and counts from the report that the runner wrote; a run without one counts as failed. */
export async function countNodeTests(
  name: string,
  files: string[],
  env: Record<string, string> = {},
): Promise<Count> {
  if (files.length === 0) return { passed: 0, failed: 1 };
  const report = path.join(ROOT, "test-results", `${name}.tap`);
  rmSync(report, { force: true });
  const reporters = [
    ...["--test-reporter=dot", "--test-reporter-destination=stdout"],
    ...["--test-reporter=tap", `--test-reporter-destination=${report}`],
  ];
  const how = files.every((file) => file.endsWith(".mjs")) ? FROM_BUNDLE : FROM_SOURCE;
  const run = await runNode([...how, "--test", "--test-concurrency=2", LIMIT, ...reporters, ...files], {
    env: { NODE_ENV: "test", ...env },
  });
  const tap = existsSync(report) ? readFileSync(report, "utf8") : "";
  const number = (word: string) => Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  const count = { passed: number("pass"), failed: number("fail") + number("cancelled") };
  for (const line of leftOutIn(tap)) say(line);
  if (count.failed > 0) process.stdout.write(failuresIn(tap));
  if (run.code !== 0 && count.failed === 0) {
    process.stdout.write(run.output);
    count.failed = 1;
  }
  return count;
}

function failuresIn(tap: string): string {
  const blocks = tap.match(/^ *not ok[\s\S]*?^ *\.\.\.$/gm) ?? [];
  return `${blocks.filter((block) => !block.includes("failureType: 'subtestsFailed'")).join("\n")}\n`;
}

const journeysReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** Processes that many files share: each begins with a second of loading what most of them load. */
const GROUPS = 10;

/** A process that one test ends takes the tests of other files with it: that is a failure, whatever it says of itself. */
const WHOLE = `import { after } from "node:test";
let whole = false;
after(() => { whole = true; });
process.on("exit", () => { if (!whole) process.exitCode = 1; });
`;

/** Files of tests that stand in the place of many, each bringing some of them, for tests that share nothing but the machine. Those that share what takes long to compute come first, in one. */
export function grouped(
  name: string,
  files: string[],
  together: (file: string) => boolean = () => false,
): string[] {
  const folder = path.join(ROOT, "test-results", `${name}-groups`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "whole.mjs"), WHOLE);
  const others = files.filter((file) => !together(file));
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    others.filter((_, at) => at % GROUPS === group),
  );
  return [files.filter(together), ...groups]
    .filter((own) => own.length > 0)
    .map((own, group) => {
      const file = path.join(folder, `${String(group).padStart(2, "0")}.test.mjs`);
      const brought = ["./whole.mjs", ...own.map((one) => pathToFileURL(path.resolve(ROOT, one)).href)];
      writeFileSync(file, brought.map((one) => `import "${one}";\n`).join(""));
      return file;
    });
}

/** Counts from Playwright's report; a journey that passed only at the second try counts as failed. */
export function countJourneys(file: string, run: ToolRun): Count {
  if (run.code !== 0) process.stdout.write(run.output);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = journeysReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: run.code !== 0 && failed === 0 ? 1 : failed };
}
