import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/ops/root";
import { runNode, runTool, type ToolRun } from "./run-tool";

const NO_NETWORK =
  process.getuid?.() === 0 ? ["--net"] : ["--user", "--map-current-user", "--keep-caps", "--net"];
const LOOPBACK_ONLY = 'ip link set lo up && exec "$@"';

/** Whether this system lets us run a program with no network but loopback. */
export function canTakeNetworkAway(): boolean {
  return spawnSync("unshare", [...NO_NETWORK, "sh", "-c", LOOPBACK_ONLY, "sh", "true"]).status === 0;
}

/** Runs a script with no network but loopback; where the system forbids that, under a guard in every Node process. */
export async function runOffline(args: string[]): Promise<ToolRun> {
  if (canTakeNetworkAway())
    return runTool("unshare", [...NO_NETWORK, "sh", "-c", LOOPBACK_ONLY, "sh", process.execPath, ...args]);
  const log = path.join(ROOT, "test-results", "ways-out.txt");
  rmSync(log, { force: true });
  const guard = path.join(ROOT, "lib/ops/check/offline-guard.mjs");
  const run = await runNode(args, {
    env: { NODE_OPTIONS: `--import=${guard}`, OFFLINE_GUARD_LOG: log },
  });
  if (!existsSync(log)) return run;
  return {
    code: 1,
    output: `${run.output}\nWays out of this machine that were tried:\n${readFileSync(log, "utf8")}`,
  };
}
