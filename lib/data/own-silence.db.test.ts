import assert from "node:assert/strict";
import { test } from "node:test";
import { connectTo } from "@/lib/db/client";
import { withTestDatabase } from "@/lib/db/test-database";

/** Does nothing but one thing for a while, as reading a large file may. */
function beBusy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test("a process that is busy itself takes its own silence for nobody else's", () =>
  withTestDatabase(async (_, url) => {
    const db = connectTo(url, 3);
    try {
      await db.$transaction(
        async (tx) => {
          // Time for the watch to ask the server, and none to hear its answer.
          for (let time = 0; time < 4; time++) {
            beBusy(4_000);
            await new Promise((resolve) => setImmediate(resolve));
          }
          await tx.signInAttempt.create({ data: { key: "busy", at: new Date() } });
        },
        { timeout: 60_000 },
      );
      assert.equal(await db.signInAttempt.count({ where: { key: "busy" } }), 1);
    } finally {
      await db.$disconnect();
    }
  }));
