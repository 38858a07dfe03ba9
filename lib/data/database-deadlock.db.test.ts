import assert from "node:assert/strict";
import { test } from "node:test";
import { db } from "@/lib/db/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { databaseFault } from "./database-fault";

ownTestDatabase();

const ONE = 4_721;
const OTHER = 4_722;

test("of two that wait for one another one is told to try again, and the other goes on", async () => {
  let second: Promise<unknown> = Promise.resolve();
  const first = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ONE}::bigint)`;
      second = db.$transaction(
        async (other) => {
          await other.$executeRaw`SELECT pg_advisory_xact_lock(${OTHER}::bigint)`;
          await other.$executeRaw`SELECT pg_advisory_xact_lock(${ONE}::bigint)`;
        },
        { timeout: 60_000 },
      );
      second.catch(() => {});
      await untilItWaits(second);
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${OTHER}::bigint)`;
    },
    { timeout: 60_000 },
  );
  const ends = await Promise.allSettled([first, first.catch(() => {}).then(() => second)]);
  const failed = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  assert.deepEqual(failed.map(databaseFault), ["busy"]);
});
