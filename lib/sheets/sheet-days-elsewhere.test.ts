import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const DAYS = "lib/sheets/sheet-days.test.ts";

/** The tests of days, in a process whose clock stands in another zone. */
for (const zone of ["Asia/Dushanbe", "America/Los_Angeles", "Asia/Kabul"])
  test(`days of workbooks are the same in ${zone}`, () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const there = "process.stdout.write(Intl.DateTimeFormat().resolvedOptions().timeZone)";
    const run = (...words: string[]) =>
      spawnSync(process.execPath, words, { env: { ...env, TZ: zone }, encoding: "utf8" });
    assert.equal(run("-e", there).stdout, zone);
    const { status, stdout } = run("--import", "tsx", "--test", "--test-reporter=tap", DAYS);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /# pass 4\n/);
  });
