import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { getPriority, tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { keepJobsRunning, NICENESS } from "./jobs-process";
import { isRunning } from "./running-process";

const folder = mkdtempSync(path.join(tmpdir(), "thawline-jobs-process-"));
const script = path.join(folder, "stands-for-jobs.mjs");
writeFileSync(
  script,
  `import { writeFileSync } from "node:fs";
   process.send("ready");
   setInterval(() => process.send("beat"), 20);
   writeFileSync(${JSON.stringify(`${folder}/`)} + process.pid, "");`,
);
after(() => rmSync(folder, { recursive: true, force: true }));

async function until(holds: () => boolean): Promise<void> {
  for (const limit = Date.now() + 60_000; !holds(); await pause(20))
    assert.ok(Date.now() < limit, "it takes too long");
}

test("jobs that hang are ended and started again, those that die too, and each is told in a line", async () => {
  const pids: number[] = [];
  const said: string[] = [];
  const note = (pid: number | null) => void (pid !== null && pids.push(pid));
  const jobs = keepJobsRunning(false, {}, note, (line) => said.push(line), { script, lookMs: 300 });
  const last = () => pids.at(-1) ?? 0;
  const speaks = (nth: number) =>
    until(() => pids.length === nth && existsSync(path.join(folder, `${last()}`)));
  try {
    await speaks(1);
    assert.equal(getPriority(last()), NICENESS, "readers come first");
    await pause(4_000);
    process.kill(last(), "SIGSTOP");
    const stopped = performance.now();
    await speaks(2);
    // 30 looks from its last word on, and not from its start.
    assert.ok(performance.now() - stopped > 7_000);
    assert.deepEqual(said, ["The jobs hung and were ended; starting them again …"]);
    await pause(500);
    process.kill(last(), "SIGKILL");
    await speaks(3);
    assert.equal(said.at(-1), "The jobs ended by themselves (signal SIGKILL); starting them again …");
  } finally {
    await jobs.stop();
  }
  await until(() => !isRunning(last(), script));
});
