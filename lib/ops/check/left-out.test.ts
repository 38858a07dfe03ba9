import assert from "node:assert/strict";
import { test } from "node:test";
import { leftOutIn } from "./left-out";

test("what several files leave out is said once, and nothing else of the report is", () => {
  const report = [
    "TAP version 13",
    "# Left out: tests with real event data, since there is no /data",
    "# Subtest: Left out: this is a name",
    "ok 1 - Left out: this is a name",
    "# Left out: tests with real event data, since there is no /data",
    "# Left out: others",
    "# pass 1",
  ];
  assert.deepEqual(leftOutIn(report.join("\n")), [
    "Left out: tests with real event data, since there is no /data",
    "Left out: others",
  ]);
  assert.deepEqual(leftOutIn("# pass 1\n"), []);
});
